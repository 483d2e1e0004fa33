package app.lookalike.ui.search.model;

import app.lookalike.engine.image.RgbImage;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;

/** A picture that the user opened, dropped or pasted, before it is read, fetched or decoded. */
public sealed interface PictureOffer {
    /**
     * A file.
     *
     * @param path where it is
     */
    record InFile(Path path) implements PictureOffer {}

    /**
     * Pixels, such as those that a camera took.
     *
     * @param label its name
     * @param picture the pixels
     */
    record AsPixels(String label, RgbImage picture) implements PictureOffer {}

    /**
     * An image of the window's toolkit, such as a screenshot on the clipboard.
     *
     * @param label its name
     * @param image fully loaded
     */
    record AsImage(String label, Image image) implements PictureOffer {}

    /**
     * A picture file that is no file yet, such as a PNG on the clipboard.
     *
     * @param label its name
     * @param bytes the file's content
     */
    record Encoded(String label, ByteBuffer bytes) implements PictureOffer {}

    /**
     * A picture on the web, dragged out of a browser.
     *
     * @param address of scheme http, https or data
     */
    record OnTheWeb(URI address) implements PictureOffer {}

    /**
     * The same picture in several forms; the first that can be read is used.
     *
     * @param forms best first, at least one
     */
    record FirstOf(List<PictureOffer> forms) implements PictureOffer {
        /** Copies the list. */
        public FirstOf {
            forms = List.copyOf(forms);
        }
    }
}
