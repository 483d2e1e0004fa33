package app.lookalike.service.browse;

/** In which order products are browsed; those that are alike in it stay in the order of the catalogue. */
public enum SortOrder {
    /** The best match of the text first; without a text the catalogue's order. */
    RELEVANCE,
    /** As the rows of the catalogue are. */
    CATALOGUE,
    /** By name, without case and accents. */
    NAME,
    /** Numbers by their value, then the rest by letters. */
    ID,
    /** The newest year first; products without one last. */
    YEAR,
    /** The lowest price first, by its amount; products without one last. */
    CHEAPEST,
    /** The highest price first; products without one last. */
    DEAREST,
    /** As on a colour chart; products without a known colour last. */
    COLOUR
}
