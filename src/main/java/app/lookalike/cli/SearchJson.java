package app.lookalike.cli;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.sheet.ProductColumn;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code search}; other people's scripts rely on its names. */
record SearchJson(
        QueryJson query,
        String model,
        String ranking,
        List<HitJson> hits,
        SearchResult.Timings timings,
        @Nullable Boolean goodMatch,
        @Nullable Understanding words) {
    private static final ProductColumn YEAR = ProductColumn.of(Attribute.YEAR);

    /**
     * A product, a picture, or several of these: then {@code wanted} and {@code unwanted} list them. Or words, alone or
     * beside a product or a picture.
     */
    record QueryJson(
            @Nullable String id,
            @Nullable String file,
            @Nullable List<QueryJson> wanted,
            @Nullable List<QueryJson> unwanted,
            @Nullable String text) {
        static QueryJson of(Query query) {
            if (query instanceof Query.InWords words) {
                QueryJson like = words.like().map(QueryJson::of).orElse(new QueryJson(null, null, null, null, null));
                return new QueryJson(like.id(), like.file(), null, null, words.text());
            }
            if (query instanceof Query.Combined combined) {
                return new QueryJson(null, null, all(combined.wanted()), all(combined.unwanted()), null);
            }
            return query instanceof Query.ByProduct
                    ? new QueryJson(query.label(), null, null, null, null)
                    : new QueryJson(null, query.label(), null, null, null);
        }

        private static List<QueryJson> all(List<Query.Single> queries) {
            return queries.stream().map(QueryJson::of).toList();
        }
    }

    /** @param view where the picture lies that was found, of a product with several; absent where that is its first */
    record HitJson(
            int rank,
            String id,
            double similarity,
            Map<String, Object> product,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String view) {}

    static SearchJson of(SearchResult result) {
        List<HitJson> hits = result.hits().stream()
                .map(hit -> new HitJson(
                        hit.rank(), hit.product().id(), hit.similarity(), product(hit.product()), hit.view()))
                .toList();
        return new SearchJson(
                QueryJson.of(result.request().query()),
                result.model(),
                result.ranking().key(),
                hits,
                result.timings(),
                result.goodMatch().orElse(null),
                result.understanding().orElse(null));
    }

    /**
     * Every attribute of Kaggle's has its key, null where the catalogue has none; what only shops have is left out then.
     * Year and price are numbers.
     */
    static Map<String, Object> product(Product product) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", product.id());
        json.put("name", product.name());
        for (ProductColumn column : ProductColumn.of(List.of(product))) {
            json.put(
                    column.key(),
                    column.value(product).map(v -> typed(column, v)).orElse(null));
        }
        return json;
    }

    private static Object typed(ProductColumn column, String value) {
        if (column.equals(ProductColumn.PRICE)) {
            return new BigDecimal(value);
        }
        boolean number = column.equals(YEAR) && value.matches("\\d{1,9}");
        return number ? Integer.valueOf(value) : value;
    }
}
