package app.lookalike.ui.testing;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.insights.ProductLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes down where the links of a screen lead to. */
public final class RecordedLinks implements ProductLinks {
    /** One line for each, such as {@code articleType=Shirts}. */
    public final List<String> followed = new ArrayList<>();

    @Override
    public void browse(String title, Collection<String> ids) {
        followed.add(title + ": " + String.join(" ", ids));
    }

    @Override
    public void browse(Attribute attribute, String value) {
        followed.add(attribute.key() + "=" + value);
    }

    @Override
    public void search(Query query) {
        followed.add("like " + String.join(" ", query.productIds().toList()));
    }

    @Override
    public void keep(List<Product> products) {
        followed.add(
                "keep " + String.join(" ", products.stream().map(Product::id).toList()));
    }
}
