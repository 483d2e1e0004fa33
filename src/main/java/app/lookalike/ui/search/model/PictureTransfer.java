package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.picture.FxImages;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/** Finds the pictures in what the clipboard or a drag carries: files, pixels, an address, a path. */
public final class PictureTransfer {
    private PictureTransfer() {}

    /** Whether it may hold a picture; cheap, since it is called on every move of a drag. */
    public static boolean mayHavePicture(Clipboard source) {
        return source.hasFiles() || source.hasImage() || source.hasUrl() || source.hasString();
    }

    /**
     * The pictures, none where there are none. Files come first, since they are the originals; pixels come before an
     * address, since they need no network.
     *
     * @param label a name for pixels that have none
     */
    public static List<PictureOffer> read(Clipboard source, String label) {
        List<File> files = source.getFiles();
        if (files != null && !files.isEmpty()) {
            return files.stream()
                    .<PictureOffer>map(file -> new PictureOffer.InFile(file.toPath()))
                    .toList();
        }
        Image image = source.getImage();
        if (image != null && image.getPixelReader() != null && image.getWidth() >= 1) {
            return List.of(new PictureOffer.AsPixels(label, FxImages.rgbOf(image)));
        }
        return Optional.ofNullable(source.getUrl())
                .flatMap(PictureOffers::ofText)
                .or(() -> Optional.ofNullable(source.getString()).flatMap(PictureOffers::ofText))
                .map(List::of)
                .orElse(List.of());
    }

    /** The message if {@link #read} found nothing. */
    public static String refusal() {
        return Messages.get("refused.noPicture");
    }
}
