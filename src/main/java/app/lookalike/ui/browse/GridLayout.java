package app.lookalike.ui.browse;

/**
 * How the grid's rows are laid out; all lengths in pixels.
 *
 * @param columns tiles in a row, at least 1
 * @param tileWidth of each tile
 * @param tileHeight of each tile
 * @param textScale by how much texts are larger than usual
 */
record GridLayout(int columns, double tileWidth, double tileHeight, double textScale) {
    /** Between tiles, across and down. */
    static final double GAP = 12;

    /** Around what is in a tile. */
    static final double INSET = 5;

    /** Above the name. */
    static final double WORDS_GAP = 4;

    /** The name in two lines, with texts of the usual size. */
    private static final double NAME = 33;

    /** What it is, with texts of the usual size. */
    private static final double KIND = 17;

    /** That of the catalogue's photos. */
    private static final double HEIGHT_PER_WIDTH = 4.0 / 3;

    /** As many tiles of about the wanted width as fit, a little wider so that they fill the row. */
    static GridLayout of(double width, double wantedTile, double textScale) {
        int columns = (int) Math.max(1, Math.floor((width + GAP) / (wantedTile + GAP)));
        double tile = Math.max(1, Math.floor((width - GAP * (columns - 1)) / columns));
        double words = WORDS_GAP + nameHeight(textScale) + kindHeight(textScale) + 2;
        return new GridLayout(columns, tile, pictureHeight(tile - 2 * INSET) + words + 2 * INSET, textScale);
    }

    /** Of a picture that wide. */
    static double pictureHeight(double width) {
        return Math.rint(width * HEIGHT_PER_WIDTH);
    }

    /** Of a name with texts of that size. */
    static double nameHeight(double textScale) {
        return Math.ceil(NAME * textScale);
    }

    /** Of the line below the name. */
    static double kindHeight(double textScale) {
        return Math.ceil(KIND * textScale);
    }

    /** Of a row, with the gap below it. */
    double rowHeight() {
        return tileHeight + GAP;
    }

    /** How many rows that many products take. */
    int rows(int products) {
        return (products + columns - 1) / columns;
    }

    /** In which row a product is. */
    int rowOf(int index) {
        return index / columns;
    }
}
