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
        String asked = nameOf(query, model);
        return new Exportable(
                Messages.get("search.export.title", asked),
                answer.hits().stream()
                        .map(hit -> answer.isMeasured() ? SheetItem.of(hit, asked) : SheetItem.of(hit.product()))
                        .toList(),
                false);
    }

    /** Words in quotation marks, after the name of the product that they change. */
    private static String nameOf(Query query, SearchViewModel model) {
        Optional<String> product = QueryParts.pictureOf(query)
                .filter(Query.ByProduct.class::isInstance)
                .flatMap(single -> model.session().flatMap(in -> in.known(single.label())))
                .map(Product::displayName);
        if (query instanceof Query.InWords words) {
            String quoted = Messages.get("search.words.quote", words.text());
            return words.like()
                    .map(like -> Messages.get("search.words.like", product.orElse(like.label()), quoted))
                    .orElse(quoted);
        }
        return product.orElse(query.label());
    }
}
