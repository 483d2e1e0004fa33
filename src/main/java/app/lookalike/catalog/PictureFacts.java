package app.lookalike.catalog;

/**
 * What is known about a picture after it was examined. Determined by the service layer, which has the decoder; kept in
 * the workspace.
 *
 * @param width in pixels
 * @param height in pixels
 * @param greyscale whether the file stores a single channel
 * @param contentHash of the file's bytes; equal exactly for byte-identical files
 */
public record PictureFacts(int width, int height, boolean greyscale, String contentHash) {}
