package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import java.io.File;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pictures in what the clipboard or a drag carries: files, encoded pictures, pixels, a web page's part, an
 * address, a path. Nothing is read from a disk, fetched or decoded here, since only the window's thread may ask.
 */
public final class PictureTransfer {
    /**
     * The names that systems give to encoded pictures, best first: media types, Apple's type identifiers, names of
     * Windows.
     */
    private static final List<String> ENCODED = List.of(
            "image/png",
            "public.png",
            "png",
            "ms-stuff/png",
            "image/webp",
            "image/jpeg",
            "public.jpeg",
            "image/gif",
            "image/tiff",
            "public.tiff",
            "image/bmp");

    private PictureTransfer() {}

    /** Whether it may hold a picture; transfers no data, since it is called on every move of a drag. */
    public static boolean mayHavePicture(Clipboard source) {
        return source.hasFiles()
                || source.hasUrl()
                || source.hasString()
                || source.hasHtml()
                || source.hasContent(DataFormat.IMAGE);
    }

    /**
     * The pictures, none where there are none. Files come first, since they are the originals; pixels come before an
     * address, since they need no network; a page's picture comes before its link, which may lead to another page.
     *
     * @param label a name for pictures that have none
     */
    public static List<PictureOffer> read(Clipboard source, String label) {
        List<File> files = source.getFiles();
        if (files != null && !files.isEmpty()) {
            return files.stream()
                    .<PictureOffer>map(file -> new PictureOffer.InFile(file.toPath()))
                    .toList();
        }
        String html = source.getHtml();
        List<PictureOffer> forms = new ArrayList<>();
        encoded(source).ifPresent(bytes -> forms.add(new PictureOffer.Encoded(label, bytes)));
        if (forms.isEmpty() && !PagePictures.mayHavePicture(html)) {
            pixels(source).ifPresent(image -> forms.add(new PictureOffer.AsImage(label, image)));
        }
        PagePictures.first(html).flatMap(PictureOffers::ofText).ifPresent(forms::add);
        addText(source.getUrl(), forms);
        addText(source.getString(), forms);
        List<PictureOffer> distinct = forms.stream().distinct().toList();
        return distinct.size() < 2 ? distinct : List.of(new PictureOffer.FirstOf(distinct));
    }

    private static void addText(@Nullable String text, List<PictureOffer> forms) {
        Optional.ofNullable(text).flatMap(PictureOffers::ofText).ifPresent(forms::add);
    }

    /** The bytes of a picture file, as most systems carry them along. */
    private static Optional<ByteBuffer> encoded(Clipboard source) {
        List<DataFormat> formats = List.copyOf(source.getContentTypes());
        for (String name : ENCODED) {
            for (DataFormat format : formats) {
                boolean named = format.getIdentifiers().stream()
                        .anyMatch(id -> id.toLowerCase(Locale.ROOT).equals(name));
                if (named && source.getContent(format) instanceof ByteBuffer bytes && bytes.hasRemaining()) {
                    return Optional.of(bytes);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Pixels without a file format. Must not be asked where the text of a page has a picture: JavaFX would fetch that
     * one itself, at once, and wait for it.
     */
    private static Optional<Image> pixels(Clipboard source) {
        return source.hasImage()
                ? Optional.ofNullable(source.getImage())
                        .filter(image -> image.getPixelReader() != null && image.getWidth() >= 1)
                : Optional.empty();
    }

    /** What is neither a picture nor an address of one, as words to look for; empty where there is no letter in it. */
    public static Optional<String> words(Clipboard source) {
        return Optional.ofNullable(source.getString())
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> text.codePoints().anyMatch(Character::isLetter) && !looksLikeAddress(text));
    }

    private static boolean looksLikeAddress(String text) {
        return !text.contains(" ") && (text.contains("://") || text.contains("/") || text.contains("\\"));
    }

    /** The message if {@link #read} found nothing. */
    public static String refusal() {
        return Messages.get("refused.noPicture");
    }
}
