package app.lookalike.ui.common.picture;

import app.lookalike.catalog.Product;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.CatalogSession;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Brings one part of a query onto a plate. */
public final class QueryPicture {
    private QueryPicture() {}

    /** Shows its picture, as far as there is one; returns its name. */
    public static String show(PicturePlate plate, CatalogSession session, Query.Single part) {
        if (part instanceof Query.Region region) {
            String name = show(plate, session, region.of());
            Box box = region.box();
            plate.showPart(new Rectangle2D(box.left(), box.top(), box.width(), box.height()));
            return name;
        }
        if (part instanceof Query.ByPicture photo) {
            plate.show(photo.image(), photo.label());
            return photo.label();
        }
        Optional<Product> product = session.known(part.label());
        product.ifPresentOrElse(known -> plate.show(session, known), plate::clear);
        return product.map(Product::displayName).orElse(part.label());
    }
}
