package app.lookalike.catalog;

/**
 * A table among the files of a catalogue.
 *
 * @param name its path within the folder or zip
 * @param read whether its rows are the products
 */
public record TableUse(String name, boolean read) {}
