package app.lookalike.engine.image;

/**
 * What can be determined about a picture file without decoding it.
 *
 * @param format by the first bytes
 * @param width pixels as shown, upright
 * @param height pixels as shown, upright
 * @param greyscale whether the file holds a single colour channel; not for a grey picture stored as RGB
 * @param contentHash SHA-256 of the file as 64 lower-case hexadecimal digits: equal for byte-identical files
 */
public record ImageFacts(ImageFormat format, int width, int height, boolean greyscale, String contentHash) {}
