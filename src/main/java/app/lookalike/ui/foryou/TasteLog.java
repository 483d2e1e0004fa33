package app.lookalike.ui.foryou;

import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.taste.TasteSign;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.product.ProductViewModel;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;

/** Writes down what the person who uses the window does with products on all screens. */
public final class TasteLog {
    private final PeopleViewModel people;

    /** Writes it down there. */
    public TasteLog(PeopleViewModel people) {
        this.people = people;
    }

    /** What is kept on boards. */
    public void listenTo(BoardsViewModel boards) {
        boards.boards().addListener((observable, before, now) -> {
            if (!now.isEmpty()) {
                people.read();
            }
        });
    }

    /** Whose page is looked at. */
    public void listenTo(ProductViewModel pages) {
        pages.page().addListener((observable, before, now) -> now.map(ProductPage::product)
                .ifPresent(product -> people.record(product.id(), TasteSign.OPENED)));
    }

    /** What is said about the answers of a search. */
    public void listenTo(ObservableValue<Feedback> feedback) {
        feedback.addListener((observable, before, now) -> {
            record(before.liked(), now.liked(), TasteSign.LIKED);
            record(before.disliked(), now.disliked(), TasteSign.DISLIKED);
        });
    }

    private void record(Set<String> before, Set<String> now, TasteSign sign) {
        now.stream().filter(id -> !before.contains(id)).forEach(id -> people.record(id, sign));
    }

    /** By which product the person chose to search. */
    public void searchedBy(Query query) {
        Optional.of(query)
                .filter(Query.ByProduct.class::isInstance)
                .map(Query.ByProduct.class::cast)
                .ifPresent(product -> people.record(product.id(), TasteSign.SEARCHED));
    }
}
