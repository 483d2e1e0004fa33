package app.lookalike.engine.image;

/** Headers of pictures: every file has one that can be read or is refused. */
public final class HeaderFuzzer {
    private static final ImageInspector INSPECTOR = new ImageInspector();

    private HeaderFuzzer() {}

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            ImageFacts facts = INSPECTOR.inspect(input);
            if (facts.width() < 1 || facts.height() < 1) {
                throw new AssertionError(facts.toString());
            }
            ImageHeader.essence(facts.format(), input);
        } catch (UnreadableImageException e) {
            PictureFuzzer.requireReadableMessage(e);
        }
    }
}
