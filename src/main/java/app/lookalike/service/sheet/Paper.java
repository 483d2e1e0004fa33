package app.lookalike.service.sheet;

/** The size of the pages of a PDF. */
public enum Paper {
    /** 210 × 297 mm. */
    A4("A4", 595.28f),
    /** 8.5 × 11 in. */
    LETTER("letter", 612);

    private final String css;
    private final float width;

    Paper(String css, float width) {
        this.css = css;
        this.width = width;
    }

    /** Its name in style sheets. */
    String css() {
        return css;
    }

    /** In points, upright. */
    float width() {
        return width;
    }
}
