package app.lookalike.base;

/**
 * Limits on the resources that a file from an unknown source may use. All limits are here; each can be changed when the
 * program is started by the system property {@code lookalike.limit.} and its key, such as
 * {@code -Dlookalike.limit.pictureSeconds=20}. What they are for is in {@code docs/reliability.md}.
 */
public enum Limit {
    /** Bytes of one picture's file; pictures in a zip count unpacked. */
    PICTURE_BYTES("pictureBytes", 64L << 20),
    /** Pixels that a picture may declare. */
    PICTURE_PIXELS("picturePixels", 120_000_000),
    /** Seconds that decoding one picture may take, without the time that it waits for memory. */
    PICTURE_SECONDS("pictureSeconds", 120),
    /** Scans of a progressive JPEG; each costs a pass over the whole picture. Usual files have 10. */
    JPEG_SCANS("jpegScans", 100),
    /** Bytes of heap for all pictures that are being decoded; half the heap, since indexes need the rest. */
    DECODING_MEMORY("decodingMemory", Runtime.getRuntime().maxMemory() / 2),
    /** Bytes of one table, or of any other file of a catalogue that is no picture, unpacked. */
    TABLE_BYTES("tableBytes", 256L << 20),
    /** Columns of a table; as many as a spreadsheet has. */
    TABLE_COLUMNS("tableColumns", 16_384),
    /** Files in a folder or a zip. */
    FILES("files", 5_000_000),
    /** Bytes of a JSON file of the program or of a network's description. */
    JSON_BYTES("jsonBytes", 64L << 20);

    private final String property;
    private final long usual;

    Limit(String key, long usual) {
        this.property = "lookalike.limit." + key;
        this.usual = usual;
    }

    /** The system property that changes it. */
    public String property() {
        return property;
    }

    /** As it was set; the usual one where it was not, or to nothing above 0. */
    public long value() {
        long said = Long.getLong(property, usual);
        return said > 0 ? said : usual;
    }

    /** The same for bytes of an array, which has at most 2 GiB. */
    public int bytes() {
        return (int) Math.min(value(), Integer.MAX_VALUE - 16);
    }
}
