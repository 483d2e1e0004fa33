package app.lookalike.service.map;

import app.lookalike.service.query.Ranking;
import java.util.List;

/**
 * The products of a catalogue in the plane, similar ones close together. Never changes; the arrays are not copies, to
 * read only.
 *
 * @param vectors by which of their vectors
 * @param ids of the products
 * @param x a coordinate of each, finite, about 0
 * @param y the other one
 * @param trust how far the picture can be trusted
 */
public record CatalogMap(Ranking vectors, List<String> ids, float[] x, float[] y, Trust trust) {
    /**
     * How far the neighbours on a map are true ones, measured on a sample of the products.
     *
     * @param neighbours how many nearest products of each were looked at; 0 where the map has too few to measure
     * @param kept the share of them that are among the as many most similar products, 0 to 1
     * @param trustworthiness by J. Venna and S. Kaski: 1 where no product has a stranger beside it, about 0.5 by chance
     */
    public record Trust(int neighbours, double kept, double trustworthiness) {}

    public CatalogMap {
        ids = List.copyOf(ids);
        if (x.length != ids.size() || y.length != ids.size()) {
            throw new IllegalArgumentException(ids.size() + " products at " + x.length + " places");
        }
    }

    /** How many products. */
    public int size() {
        return ids.size();
    }
}
