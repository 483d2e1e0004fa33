package app.lookalike.bench;

import app.lookalike.engine.image.RgbImage;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A product without the white around it.
 *
 * @param id of the product
 * @param image the rectangle around it
 * @param solid the pixels that belong to it, row by row
 */
record Cutout(String id, RgbImage image, BitSet solid) {
    private static final int WHITE = 244;

    /** Takes away the white that reaches the edge; empty where too little or too much of the photo stays. */
    static Optional<Cutout> of(String id, RgbImage photo) {
        int width = photo.width();
        BitSet solid = solid(photo);
        int pixels = width * photo.height();
        if (solid.cardinality() < pixels / 12 || solid.cardinality() > pixels * 0.85) {
            return Optional.empty();
        }
        int left = solid.stream().map(at -> at % width).min().orElse(0);
        int right = solid.stream().map(at -> at % width).max().orElse(0) + 1;
        int top = solid.stream().min().orElse(0) / width;
        int bottom = solid.length() / width + 1;
        RgbImage inside = photo.crop(left, top, right - left, Math.min(photo.height(), bottom) - top);
        BitSet mask = new BitSet();
        solid.stream().forEach(at -> mask.set((at / width - top) * inside.width() + at % width - left));
        return Optional.of(new Cutout(id, inside, mask));
    }

    private static BitSet solid(RgbImage photo) {
        int width = photo.width();
        int height = photo.height();
        BitSet solid = new BitSet();
        solid.set(0, width * height);
        Deque<Integer> open = new ArrayDeque<>();
        IntStream.range(0, width).forEach(x -> open.addAll(Arrays.asList(x, (height - 1) * width + x)));
        IntStream.range(0, height).forEach(y -> open.addAll(Arrays.asList(y * width, y * width + width - 1)));
        while (!open.isEmpty()) {
            int at = open.pop();
            if (!solid.get(at) || !isWhite(photo, at)) {
                continue;
            }
            solid.clear(at);
            IntStream.of(
                            at % width > 0 ? at - 1 : at,
                            at % width < width - 1 ? at + 1 : at,
                            at >= width ? at - width : at,
                            at < width * (height - 1) ? at + width : at)
                    .filter(solid::get)
                    .forEach(open::push);
        }
        return solid;
    }

    private static boolean isWhite(RgbImage image, int at) {
        return IntStream.range(3 * at, 3 * at + 3).allMatch(i -> (image.pixels()[i] & 255) >= WHITE);
    }
}
