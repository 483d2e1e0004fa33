package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.Classification.Prediction;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassificationViewModelTest {
    private final FakeSession session = FakeSession.ofSize(12);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final ClassificationViewModel model = search.classification();
    private final List<Query> classified = new ArrayList<>();

    @BeforeEach
    void tell() {
        session.classification = query -> {
            classified.add(query);
            return Optional.of(new Classification(Map.of(
                    "baseColour", List.of(new Prediction("Blue", 0.8), new Prediction("Navy Blue", 0.1)),
                    "articleType", List.of(new Prediction("Shirts of " + query.label(), 0.93)),
                    "season", List.of(new Prediction("Summer", 0.7)),
                    "gender", List.of(new Prediction("Men", 0.99)))));
        };
    }

    private void open() {
        search.setModelReady(true);
        search.open(session);
    }

    private List<String> labels() {
        return model.labels().get().stream().map(PictureLabel::label).toList();
    }

    @Test
    void tellsForWhomItIsWhatItIsAndItsColour() {
        open();

        assertThat(labels()).containsExactly("Men", "Shirts of 1", "Blue");
        assertThat(model.labels().get().get(2).attribute()).isEqualTo(Attribute.BASE_COLOUR);
        assertThat(model.labels().get().get(2).predictions()).hasSize(2);
    }

    @Test
    void tellsItOfPhotosAndOfParts() {
        open();

        search.searchBy(new Query.ByPicture("street.jpg", FakeSession.plain(60, 80, 90), 1));
        assertThat(labels()).contains("Shirts of street.jpg");

        search.composition().crop(new Box(0.1, 0.1, 0.5, 0.5));
        assertThat(classified.get(classified.size() - 1)).isInstanceOf(Query.Region.class);
        assertThat(labels()).hasSize(3);
    }

    @Test
    void tellsNothingOfSeveralExamples() {
        open();

        search.composition().moreLike(new Query.ByProduct("3"));

        assertThat(labels()).isEmpty();
        assertThat(classified).hasSize(1);
    }

    @Test
    void tellsItOnceForAQuery() {
        open();

        search.change(options -> options.withK(8));
        search.refresh();

        assertThat(classified).hasSize(1);
        assertThat(labels()).hasSize(3);
    }

    @Test
    void waitsForTheNetwork() {
        search.open(session);
        assertThat(classified).isEmpty();

        search.setModelReady(true);

        assertThat(labels()).contains("Shirts of 1");
    }

    @Test
    void isSilentWhereNothingWasLearned() {
        session.classification = query -> Optional.empty();

        open();

        assertThat(labels()).isEmpty();
        assertThat(search.message().get()).isEmpty();
    }

    @Test
    void tellsItOfTheQueryThatIsShownAgainAfterAFailure() {
        open();
        session.searchFailure = Optional.of(new LookalikeException("The index is damaged."));

        search.searchFrom(session.product("4"));

        assertThat(labels()).contains("Shirts of 1");
    }

    @Test
    void tellsItAnewOnceMoreWasLearned() {
        open();
        session.classification =
                query -> Optional.of(new Classification(Map.of("gender", List.of(new Prediction("Boys", 0.6)))));

        search.refreshLearned();

        assertThat(labels()).containsExactly("Boys");
    }
}
