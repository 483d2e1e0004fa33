package app.lookalike.service.curation;

import app.lookalike.engine.image.RgbImage;

/**
 * How sharp a picture is: the variance of its Laplacian, which blurring lowers (J. L. Pech-Pacheco and others: Diatom
 * Autofocusing in Brightfield Microscopy, 2000).
 */
final class Sharpness {
    private Sharpness() {}

    /** 0 for a plain picture; comparable between pictures of the same size. */
    static double of(RgbImage image) {
        int width = image.width();
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < image.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                double laplacian = luminance(image, x - 1, y)
                        + luminance(image, x + 1, y)
                        + luminance(image, x, y - 1)
                        + luminance(image, x, y + 1)
                        - 4 * luminance(image, x, y);
                sum += laplacian;
                squares += laplacian * laplacian;
                count++;
            }
        }
        return count == 0 ? 0 : squares / count - Math.pow(sum / count, 2);
    }

    private static double luminance(RgbImage image, int x, int y) {
        byte[] pixels = image.pixels();
        int i = (y * image.width() + x) * 3;
        return 0.299 * (pixels[i] & 0xff) + 0.587 * (pixels[i + 1] & 0xff) + 0.114 * (pixels[i + 2] & 0xff);
    }
}
