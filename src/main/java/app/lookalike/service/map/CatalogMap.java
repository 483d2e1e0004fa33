package app.lookalike.service.map;

import java.util.List;

/** The products of a catalogue in the plane, similar ones close together. Never changes. */
public final class CatalogMap {
    private final List<String> ids;
    private final float[] x;
    private final float[] y;
    private final Trust trust;

    /**
     * Takes over the coordinates.
     *
     * @param ids of the products
     * @param x a coordinate of each, finite
     * @param y the other one
     * @throws IllegalArgumentException if there are not as many coordinates as products
     */
    public CatalogMap(List<String> ids, float[] x, float[] y, Trust trust) {
        if (x.length != ids.size() || y.length != ids.size()) {
            throw new IllegalArgumentException(ids.size() + " products at " + x.length + " places");
        }
        this.ids = List.copyOf(ids);
        this.x = x;
        this.y = y;
        this.trust = trust;
    }

    /**
     * How far the neighbours on a map are true ones, measured on a sample of the products.
     *
     * @param neighbours how many nearest products of each were looked at; 0 where the map has too few to measure
     * @param kept the share of them that are among the as many most similar products, 0 to 1
     * @param trustworthiness by J. Venna and S. Kaski: 1 where no product has a stranger beside it, about 0.5 by chance
     */
    public record Trust(int neighbours, double kept, double trustworthiness) {}

    /** The products. */
    public List<String> ids() {
        return ids;
    }

    /** The first coordinate of a product. */
    public float x(int product) {
        return x[product];
    }

    /** The second coordinate of a product. */
    public float y(int product) {
        return y[product];
    }

    /** How far it can be trusted. */
    public Trust trust() {
        return trust;
    }

    /** How many products. */
    public int size() {
        return ids.size();
    }
}
