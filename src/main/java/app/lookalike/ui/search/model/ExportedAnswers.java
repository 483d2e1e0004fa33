package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.sheet.SheetItem;
import app.lookalike.ui.export.Exportable;
import java.util.Optional;

/** The answers to a query as they are written to a file. */
public final class ExportedAnswers {
    private ExportedAnswers() {}

    /** Those that are shown; empty where there are none. */
    public static Optional<Exportable> of(SearchViewModel model) {
        return model.result().get().filter(answer -> !answer.hits().isEmpty()).map(answer -> of(model, answer));
    }

    private static Exportable of(SearchViewModel model, SearchResult answer) {
        Query query = answer.request().query();
        String asked = model.asked()
                .get()
                .filter(shown -> shown.query().equals(query))
                .flatMap(Asked::product)
                .map(Product::displayName)
                .orElse(query.label());
        return new Exportable(
                Messages.get("search.export.title", asked),
                answer.hits().stream()
                        .map(hit -> answer.isMeasured() ? SheetItem.of(hit, asked) : SheetItem.of(hit.product()))
                        .toList(),
                false);
    }
}
