package app.lookalike.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.shared.solr.SolrLoginException;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.jobs.JobViewModel;
import app.lookalike.ui.testing.FakeSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class SharedViewModelTest {
    private static final String SHOP = "solr+https://solr.example.org:8983/solr/shop";

    private final List<SharedAddress> asked = new ArrayList<>();
    private final List<Optional<SolrLogin>> logins = new ArrayList<>();
    private Optional<Outcome<CatalogSession>> outcome = Optional.empty();
    private final SharedViewModel model = of(Optional.empty());

    private SharedViewModel of(Optional<SharedAddress> known) {
        return new SharedViewModel(
                (address, login, told) -> {
                    asked.add(address);
                    logins.add(login);
                    outcome = Optional.of(told);
                },
                new JobViewModel(),
                known);
    }

    @Test
    void checksTheAddressWhileItIsTyped() {
        assertThat(model.canOpen().get()).isFalse();
        assertThat(model.problem().get()).as("nothing is typed").isEmpty();

        model.address().set("solr+https://solr.example.org");
        assertThat(model.problem().get()).contains("solr+https://solr.example.org");
        assertThat(model.canOpen().get()).isFalse();
        model.open();
        assertThat(asked).isEmpty();

        model.address().set(SHOP);
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.canOpen().get()).isTrue();

        model.address().set("solr+https://ann:secret@solr.example.org/solr/shop");
        assertThat(model.problem().get()).contains("password").doesNotContain("secret");
    }

    @Test
    void canBeOpenedAsSoonAsAnAddressIsPasted() {
        BooleanProperty enabled = new SimpleBooleanProperty();
        model.canOpen().addListener((observable, before, now) -> enabled.set(now)); // as the button's
        model.address().set(SHOP);
        assertThat(enabled.get()).isTrue();
    }

    @Test
    void takesAnAddressAsABrowserHasIt() {
        model.address().set(" https://solr.example.org:8983/solr/shop ");
        model.open();

        assertThat(asked).extracting(SharedAddress::toString).containsExactly(SHOP);
        assertThat(logins).as("nobody is named").containsExactly(Optional.empty());
        assertThat(model.opening().get()).isTrue();
        assertThat(model.canOpen().get()).as("once is enough").isFalse();
    }

    @Test
    void thePasswordIsKeptOutOfTheAddressAndForgotten() {
        model.address().set(SHOP);
        model.user().set("ann");
        model.password().set("secret");
        model.open();

        assertThat(logins).containsExactly(Optional.of(new SolrLogin("ann", "secret")));
        assertThat(asked.get(0).withUser()).isEqualTo("solr+https://ann@solr.example.org:8983/solr/shop");

        model.close();
        assertThat(model.password().get()).isEmpty();
    }

    @Test
    void saysWhereOthersCanReadThePassword() {
        model.address().set("http://solr.example.org:8983/solr/shop");
        assertThat(model.showsPassword().get()).as("there is none").isFalse();
        model.password().set("secret");
        assertThat(model.showsPassword().get()).isTrue();
        model.address().set(SHOP);
        assertThat(model.showsPassword().get()).isFalse();
    }

    @Test
    void saysWhyItIsNotOpenedUntilTheAddressChanges() {
        model.address().set(SHOP);
        model.open();
        outcome.orElseThrow().failed().accept(new LookalikeException("Nothing was published there."));

        assertThat(model.opening().get()).isFalse();
        assertThat(model.failure().get()).isEqualTo("Nothing was published there.");
        assertThat(model.canOpen().get()).isTrue();

        model.address().set(SHOP + "2");
        assertThat(model.failure().get()).isEmpty();
    }

    @Test
    void whatWasRefusedIsTypedNext() {
        assertThat(model.next()).isEqualTo(SharedViewModel.Field.ADDRESS);
        model.address().set(SHOP);
        assertThat(model.next()).isEqualTo(SharedViewModel.Field.USER);

        model.open();
        outcome.orElseThrow().failed().accept(new LookalikeException("Solr does not answer."));
        assertThat(model.next()).isEqualTo(SharedViewModel.Field.ADDRESS);

        model.address().set(SHOP + "2");
        model.user().set("ann");
        model.open();
        outcome.orElseThrow().failed().accept(new SolrLoginException("Who is that?", new IOException()));
        assertThat(model.next()).isEqualTo(SharedViewModel.Field.PASSWORD);
    }

    @Test
    void tellsWhenItIsOpen() {
        List<String> told = new ArrayList<>();
        model.onOpened(() -> told.add("open"));
        model.address().set(SHOP);
        model.open();
        assertThat(told).isEmpty();

        outcome.orElseThrow().succeeded().accept(FakeSession.ofSize(1));
        assertThat(told).containsExactly("open");
    }

    @Test
    void asksForThePasswordOfAKnownCatalogue() {
        SharedViewModel again = of(Optional.of(SharedAddress.parse("solr+http://ann@host:1/solr/shop")));

        assertThat(again.address().get()).isEqualTo("solr+http://host:1/solr/shop");
        assertThat(again.user().get()).isEqualTo("ann");
        assertThat(again.canOpen().get()).isTrue();
    }
}
