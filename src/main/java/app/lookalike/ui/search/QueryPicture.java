package app.lookalike.ui.search;

import app.lookalike.catalog.Product;
import app.lookalike.service.Query;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.PicturePlate;
import java.util.Optional;

/** Brings one part of a query onto a plate. */
final class QueryPicture {
    private QueryPicture() {}

    /** Shows its picture, as far as there is one; says what it is called. */
    static String show(PicturePlate plate, CatalogSession session, Query.Single part) {
        if (part instanceof Query.ByPicture photo) {
            plate.show(photo.image(), photo.label());
            return photo.label();
        }
        Optional<Product> product = session.find(part.label());
        product.ifPresentOrElse(known -> plate.show(session, known), plate::clear);
        return product.map(Product::displayName).orElse(part.label());
    }
}
