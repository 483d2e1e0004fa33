package app.lookalike.base;

/** What a job counts, and so how its progress and its pace are written. */
public enum Unit {
    /** "1,200 of 35,598" and "31.4 images/s". */
    PICTURES,
    /** "12.0 of 95.1 MB" and "3.2 MB/s". */
    BYTES,
    /** "120 of 400"; their rate is not shown. */
    ITEMS
}
