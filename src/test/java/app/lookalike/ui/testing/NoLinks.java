package app.lookalike.ui.testing;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.insights.ProductLinks;
import java.util.Collection;
import java.util.List;

/** Links that lead nowhere. */
public final class NoLinks implements ProductLinks {
    @Override
    public void browse(String title, Collection<String> ids) {}

    @Override
    public void browse(Attribute attribute, String value) {}

    @Override
    public void browseWords(String words) {}

    @Override
    public void search(Query query) {}

    @Override
    public void keep(List<Product> products) {}
}
