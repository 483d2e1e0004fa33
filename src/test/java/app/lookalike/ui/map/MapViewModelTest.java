package app.lookalike.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.map.CatalogMap;
import app.lookalike.service.map.CatalogMaps;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.map.MapViewModel.State;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapViewModelTest {
    private FakeSession session = FakeSession.ofSize(12);
    private final List<String> asked = new ArrayList<>();
    private Optional<CatalogMap> kept = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();
    private final MapViewModel model = new MapViewModel(
            new MapSource() {
                @Override
                public CatalogMaps.Kept kept(CatalogSession in, Ranking vectors) {
                    asked.add("kept " + vectors.key());
                    return new CatalogMaps.Kept(
                            kept, 12 - kept.map(CatalogMap::size).orElse(0));
                }

                @Override
                public CatalogMap update(CatalogSession in, Ranking vectors, Progress progress) {
                    asked.add("update " + vectors.key());
                    failure.ifPresent(thrown -> {
                        throw thrown;
                    });
                    return MapPartsTest.line(12);
                }
            },
            TaskRunner.inline());

    private void show() {
        model.open(session);
        model.shown();
    }

    @Test
    void looksForTheMapOnlyWhenThePageIsShown() {
        model.open(session);
        assertThat(asked).isEmpty();

        model.shown();

        assertThat(asked).containsExactly("kept visual");
        assertThat(model.state().get()).isEqualTo(State.READY);
    }

    @Test
    void showsTheMapThatIsKeptAndHowManyAreMissing() {
        kept = Optional.of(MapPartsTest.line(10));

        show();

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.missing().get()).isEqualTo(2);
    }

    @Test
    void makesAMapThatIsColouredByAnAttributeOfTheCatalogue() {
        show();
        model.make();

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.attributes().get())
                .containsExactly(Attribute.GENDER, Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR);
        assertThat(model.attribute().get()).isEqualTo(Attribute.GENDER);
        assertThat(model.selection().colouring().get().groups())
                .extracting(Colouring.Group::name)
                .containsExactly("Women", "Men");
    }

    @Test
    void whatIsHiddenIsNotChosen() {
        show();
        model.make();
        int[] all = {0, 1, 2, 3, 4, 5};
        model.selection().choose(all);

        model.selection().show(0, false); // the women's; every third is for men

        assertThat(model.chosen()).extracting(Product::id).containsExactly("3", "6");
        model.selection().choose(all);
        assertThat(model.chosen()).extracting(Product::id).containsExactly("3", "6");
        model.colourBy(Attribute.ARTICLE_TYPE);
        assertThat(model.selection().isSeen(0)).isTrue();
    }

    @Test
    void aFailureIsSaidAndTheMapStays() {
        kept = Optional.of(MapPartsTest.line(10));
        show();
        failure = Optional.of(new LookalikeException("The disk is gone."));

        model.make();

        assertThat(model.message().get()).isEqualTo("The disk is gone.");
        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.making().get()).isFalse();
    }

    @Test
    void aCancelIsNoFailure() {
        show();
        failure = Optional.of(new CancelledException());

        model.make();

        assertThat(model.message().get()).isEmpty();
        assertThat(model.state().get()).isEqualTo(State.READY);
    }

    @Test
    void nothingIndexedYet() {
        session = FakeSession.ofSize(12, 0);
        show();
        model.make();

        assertThat(model.state().get()).isEqualTo(State.NOTHING_INDEXED);
        assertThat(asked).isEmpty();

        session.index(3);
        model.refresh();
        assertThat(model.state().get()).isEqualTo(State.READY);
    }

    @Test
    void theOtherVectorsHaveAMapOfTheirOwn() {
        show();
        model.make();

        model.choose(Ranking.FASHION);

        assertThat(model.state().get()).isEqualTo(State.READY);
        assertThat(asked).endsWith("kept fashion");
    }

    @Test
    void anotherCatalogueHasAnotherMap() {
        show();
        model.make();
        model.selection().choose(new int[] {1});

        model.open(FakeSession.ofSize(3));

        assertThat(model.points().get()).isEmpty();
        assertThat(model.chosen()).isEmpty();
    }
}
