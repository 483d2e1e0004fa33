package app.lookalike.service.health;

import app.lookalike.base.text.Messages;

/** The kinds of problems that a catalogue may have, in the order in which they are reported. */
public enum HealthKind {
    /** Products without a picture file. */
    MISSING_PICTURE("missingPicture"),
    /** Picture files that no row names. */
    ORPHAN_PICTURE("orphanPicture"),
    /** Pictures that cannot be decoded. */
    UNREADABLE_PICTURE("unreadablePicture"),
    /** Rows that were left out by the import. */
    REJECTED_ROW("rejectedRow"),
    /** Rows that were read after a repair. */
    REPAIRED_ROW("repairedRow"),
    /** Groups of byte-identical pictures whose labels contradict each other. */
    IDENTICAL_CONFLICT("identicalConflict"),
    /** Groups of nearly identical pictures whose labels contradict each other. */
    SIMILAR_CONFLICT("similarConflict"),
    /** Labels that the neighbours contradict. */
    DOUBTFUL_LABEL("doubtfulLabel", NeighbourCheck.LEAST_CONFIDENCE * 100),
    /** Values that are most likely a misspelling of another. */
    TYPO("typo", VocabularyCheck.TIMES, VocabularyCheck.TIMES_OF_FEW),
    /** Values that a single product has. */
    SINGLETON("singleton"),
    /** Products that are like no other. */
    OUTLIER("outlier", NeighbourCheck.FENCE),
    /** Groups of byte-identical pictures. */
    IDENTICAL_PICTURES("identicalPictures"),
    /** Picture files with a single channel. */
    GREYSCALE_FILE("greyscaleFile"),
    /** Colour files without a colour. */
    GREY_PICTURE("greyPicture", MeasureCheck.GREY_CHROMA),
    /** Pictures with very few pixels. */
    TINY("tiny", MeasureCheck.TINY_SIDE),
    /** Dark pictures. */
    DARK("dark", MeasureCheck.DARK_LUMA, MeasureCheck.DARK_HIGH),
    /** Pictures in which nearly everything is white. */
    BRIGHT("bright", MeasureCheck.BRIGHT_LOW, MeasureCheck.BRIGHT_CONTRAST),
    /** Pictures out of focus, or enlarged. */
    BLURRED("blurred", MeasureCheck.BLURRED_EDGE * 100),
    /** Pictures with another background than most. */
    BACKGROUND("background", MeasureCheck.USUAL_DISTANCE);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final Object[] limits;

    HealthKind(String key, Object... limits) {
        this.key = key;
        this.limits = limits;
    }

    /** The name in JSON and CSV. */
    public String key() {
        return key;
    }

    /** The name for people. */
    public String title() {
        return Messages.get("health.kind." + key);
    }

    /** What such problems do to the search, in a sentence. */
    public String effect() {
        return Messages.get("health.effect." + key);
    }

    /** How they are found: the limit, its reason and where it is from. */
    public String rule() {
        return Messages.get("health.rule." + key, limits);
    }
}
