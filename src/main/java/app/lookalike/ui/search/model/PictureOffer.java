package app.lookalike.ui.search.model;

import app.lookalike.engine.image.RgbImage;
import java.net.URI;
import java.nio.file.Path;

/** A picture that the user opened, dropped or pasted, before it is decoded. */
public sealed interface PictureOffer {
    /**
     * A file.
     *
     * @param path where it is
     */
    record InFile(Path path) implements PictureOffer {}

    /**
     * Pixels, such as a screenshot on the clipboard.
     *
     * @param label its name
     * @param picture the pixels
     */
    record AsPixels(String label, RgbImage picture) implements PictureOffer {}

    /**
     * A picture on the web, dragged out of a browser.
     *
     * @param address of scheme http, https or data
     */
    record OnTheWeb(URI address) implements PictureOffer {}
}
