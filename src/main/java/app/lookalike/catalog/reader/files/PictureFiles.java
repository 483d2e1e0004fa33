package app.lookalike.catalog.reader.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Distinguishes pictures from other files. */
public final class PictureFiles {
    private static final Set<String> EXTENSIONS =
            Set.of("jpg", "jpeg", "jpe", "jfif", "jif", "pjpeg", "pjp", "png", "webp", "bmp", "gif", "tif", "tiff");
    /** Of pictures that are not read; a row may still name them. */
    private static final Set<String> OTHERS =
            Set.of("heic", "heif", "avif", "jxl", "jp2", "psd", "svg", "tga", "dng", "cr2", "nef", "ico");

    private PictureFiles() {}

    /**
     * Whether a file is meant to be a picture: by its extension, or by its first bytes where it has none. What is
     * inside shows only when it is decoded; opening 44,000 files here would take minutes on a slow disk.
     */
    public static boolean isPicture(FileTree tree, String location) {
        String extension = extension(location);
        return extension.isEmpty() ? startsLikePicture(tree, location) : EXTENSIONS.contains(extension);
    }

    /** Whether the name has the extension of a picture, in any case. */
    public static boolean hasPictureExtension(String location) {
        return EXTENSIONS.contains(extension(location));
    }

    /** The file name without folders and extension. */
    public static String stem(String location) {
        String name = name(location);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** A file name without the extension of a picture; without both in {@code shirt.jpg.webp}. */
    public static String bareName(String name) {
        String bare = name;
        while (EXTENSIONS.contains(extension(bare)) || OTHERS.contains(extension(bare))) {
            bare = bare.substring(0, bare.lastIndexOf('.'));
        }
        return bare;
    }

    /** The file name without folders. */
    public static String name(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The folder that a file is in: empty, or ending in {@code /}. */
    public static String folder(String location) {
        return location.substring(0, location.lastIndexOf('/') + 1);
    }

    private static String extension(String location) {
        String name = name(location);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsLikePicture(FileTree tree, String location) {
        try (InputStream in = tree.open(location)) {
            String head = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return head.startsWith("\u00FF\u00D8\u00FF")
                    || head.startsWith("\u0089PNG")
                    || head.startsWith("GIF8")
                    || head.startsWith("BM")
                    || head.startsWith("II*\0")
                    || head.startsWith("MM\0*")
                    || (head.startsWith("RIFF") && head.endsWith("WEBP"));
        } catch (IOException e) {
            return false;
        }
    }
}
