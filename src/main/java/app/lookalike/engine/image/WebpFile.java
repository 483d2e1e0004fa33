package app.lookalike.engine.image;

import app.lookalike.base.text.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a WebP file (RFC 9649): the size of its picture, of an animation that of the first frame and where that
 * lies on the canvas, where the Exif block lies, and a file with that picture alone.
 */
final class WebpFile {
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    /** Where the size lies in the chunk of a frame, after its place. */
    private static final int FRAME_SIZE = 6;
    /** Where the size of the canvas lies in its chunk, after the flags. */
    private static final int CANVAS_SIZE = 4;

    private static final int LOSSLESS_SIGNATURE = 0x2f;
    private static final int START_CODE = 0x2a019d;
    private static final int ALPHA_FLAG = 0x10;

    /** Where the data of a chunk lies. */
    private record Span(int from, int length) {
        private static final Span NONE = new Span(0, 0);
    }

    private final byte[] bytes;
    private final ByteBuffer file;
    private Span extended = Span.NONE;
    private Span frame = Span.NONE;
    private Span alpha = Span.NONE;
    private Span lossy = Span.NONE;
    private Span lossless = Span.NONE;
    private int exifOffset = -1;
    private final int width;
    private final int height;
    private final @Nullable Canvas canvas;

    /**
     * Walks through the chunks.
     *
     * @throws UnreadableImageException if the file ends within one, or none holds a picture
     */
    WebpFile(byte[] bytes) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long declared = Integer.toUnsignedLong(need(4, 4).getInt(4)) + 8;
        if (declared > bytes.length + 1L) { // some forget to pad the last chunk to an even length
            throw new UnreadableImageException(ImageReaders.endsTooEarly());
        }
        walk(RIFF_HEADER, (int) Math.min(declared, bytes.length), false);
        if (lossless.length() > 0) {
            int bits = need(lossless.from(), 5).getInt(lossless.from() + 1);
            if (bytes[lossless.from()] != LOSSLESS_SIGNATURE) {
                throw damaged();
            }
            width = (bits & 0x3fff) + 1;
            height = ((bits >> 14) & 0x3fff) + 1;
        } else if (lossy.length() > 0) {
            need(lossy.from(), 10);
            int tag = file.getInt(lossy.from()) & 0xffffff;
            if ((tag & 1) != 0 || (file.getInt(lossy.from() + 3) & 0xffffff) != START_CODE) {
                throw damaged();
            }
            if ((tag >> 5) > lossy.length() - 10) {
                throw new UnreadableImageException(ImageReaders.endsTooEarly());
            }
            width = file.getShort(lossy.from() + 6) & 0x3fff;
            height = file.getShort(lossy.from() + 8) & 0x3fff;
        } else {
            throw new UnreadableImageException(ImageReaders.noPicture());
        }
        if (width == 0 || height == 0 || !isSizeOf(frame, FRAME_SIZE)) {
            throw damaged();
        }
        canvas = frame.length() == 0 || extended.length() == 0 ? null : canvasOfFrame();
        if (canvas == null && frame.length() == 0 && !isSizeOf(extended, CANVAS_SIZE)) {
            throw damaged();
        }
    }

    /** Whether a chunk, if it is there, declares the size of the picture. */
    private boolean isSizeOf(Span chunk, int at) {
        return chunk.length() == 0 || (width == sizeAt(chunk.from() + at) && height == sizeAt(chunk.from() + at + 3));
    }

    private @Nullable Canvas canvasOfFrame() {
        int canvasWidth = sizeAt(extended.from() + CANVAS_SIZE);
        int canvasHeight = sizeAt(extended.from() + CANVAS_SIZE + 3);
        int left = 2 * (sizeAt(frame.from()) - 1);
        int top = 2 * (sizeAt(frame.from() + 3) - 1);
        if (left + width > canvasWidth || top + height > canvasHeight) {
            throw damaged();
        }
        return Canvas.around(canvasWidth, canvasHeight, left, top, width, height);
    }

    private void walk(int from, int end, boolean within) {
        int at = from;
        while (at + CHUNK_HEADER <= end) {
            String type = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            int data = at + CHUNK_HEADER;
            if (length > end - data) {
                throw new UnreadableImageException(ImageReaders.endsTooEarly());
            }
            take(type, new Span(data, (int) length), within);
            at = (int) (data + length + length % 2);
        }
    }

    private void take(String type, Span data, boolean within) {
        boolean first = lossy.length() + lossless.length() == 0;
        switch (type) {
            case "VP8X" -> extended = within ? extended : extended(data);
            case "ANMF" -> {
                if (first && !within && data.length() > FRAME_HEADER) {
                    frame = data;
                    walk(data.from() + FRAME_HEADER, data.from() + data.length(), true);
                }
            }
            case "ALPH" -> alpha = first ? data : alpha;
            case "VP8 " -> lossy = first ? data : lossy;
            case "VP8L" -> lossless = first ? data : lossless;
            case "EXIF" -> exifOffset = exifOffset < 0 ? data.from() : exifOffset;
            default -> {} // profiles, other metadata, and what is not known yet
        }
    }

    private Span extended(Span data) {
        if (data.length() < 10) {
            throw damaged();
        }
        return data;
    }

    /** What the first frame of an animation is a part of; null where it is all of it. */
    @Nullable
    Canvas canvas() {
        return canvas;
    }

    /** Pixels from left to right, as stored, of an animation those of the first frame. */
    int width() {
        return width;
    }

    /** Pixels from top to bottom, as stored, of an animation those of the first frame. */
    int height() {
        return height;
    }

    /** Whether it is coded without loss. */
    boolean isLossless() {
        return lossless.length() > 0;
    }

    /** Where the TIFF block of the Exif chunk begins, or -1. */
    int exifOffset() {
        return exifOffset;
    }

    /** A file with the picture alone. */
    byte[] withoutMetadata() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(bytes.length);
        if (isLossless()) {
            chunk("VP8L", bytes, lossless, chunks);
        } else {
            if (alpha.length() > 0) {
                byte[] header = ByteBuffer.allocate(10)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(ALPHA_FLAG)
                        .putInt((width - 1) | ((height - 1) << 24))
                        .putShort((short) ((height - 1) >> 8))
                        .array();
                chunk("VP8X", header, new Span(0, header.length), chunks);
                chunk("ALPH", bytes, alpha, chunks);
            }
            chunk("VP8 ", bytes, lossy, chunks);
        }
        ByteBuffer whole = ByteBuffer.allocate(RIFF_HEADER + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(chunks.size() + 4);
        return whole.put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(chunks.toByteArray())
                .array();
    }

    private static void chunk(String type, byte[] from, Span data, ByteArrayOutputStream to) {
        to.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        to.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length())
                .array());
        to.write(from, data.from(), data.length());
        if (data.length() % 2 == 1) {
            to.write(0);
        }
    }

    private int sizeAt(int at) {
        return (need(at, 4).getInt(at) & 0xffffff) + 1;
    }

    private ByteBuffer need(int at, int length) {
        if (at + length > bytes.length) {
            throw new UnreadableImageException(ImageReaders.endsTooEarly());
        }
        return file;
    }

    private static UnreadableImageException damaged() {
        return new UnreadableImageException(Messages.get("picture.webpHeader"));
    }
}
