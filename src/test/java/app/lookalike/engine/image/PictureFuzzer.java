package app.lookalike.engine.image;

import app.lookalike.base.Limit;
import java.util.regex.Pattern;

/** Pixels of pictures: every file is decoded or refused with a reason for people, and only in its memory. */
public final class PictureFuzzer {
    private static final Pattern CLASS_NAME = Pattern.compile("[a-z]\\.[A-Z]|[a-z]+\\.[a-z]+\\.[a-z]+\\.|Exception");
    private static final ImageDecoder DECODER = new ImageDecoder();

    private PictureFuzzer() {}

    /** Small pictures find as much as large ones, sooner. */
    public static void fuzzerInitialize() {
        System.setProperty(Limit.PICTURE_PIXELS.property(), "250000");
    }

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            DECODER.decode(input, 16);
        } catch (UnreadableImageException e) {
            requireReadableMessage(e);
        }
    }

    static void requireReadableMessage(UnreadableImageException e) {
        String message = String.valueOf(e.getMessage());
        boolean quotes = message.startsWith("not a picture: the file begins with the text");
        if (!quotes && (message.equals("null") || CLASS_NAME.matcher(message).find())) {
            throw new AssertionError("not a message for people", e);
        }
        if (e.getCause() instanceof StackOverflowError) {
            throw new AssertionError("a reader that goes too deep", e);
        }
    }
}
