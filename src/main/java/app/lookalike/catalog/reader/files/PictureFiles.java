package app.lookalike.catalog.reader.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Distinguishes pictures from other files. */
public final class PictureFiles {
    private static final Set<String> EXTENSIONS =
            Set.of("jpg", "jpeg", "jpe", "jfif", "jif", "pjpeg", "pjp", "png", "webp", "bmp", "gif", "tif", "tiff");
    /** Of pictures as telephones and browsers store them, which cannot be read; each is told so. */
    private static final Set<String> UNREADABLE = Set.of("heic", "heif", "hif", "avif");
    /** Of pictures that are not read; a row may still name them. */
    private static final Set<String> OTHERS = Set.of("jxl", "jp2", "psd", "svg", "tga", "dng", "cr2", "nef", "ico");
    /** Of what lies beside pictures, often one for each of them. */
    private static final Set<String> NO_PICTURES = Set.of(
            "csv", "tsv", "txt", "json", "jsonl", "xml", "xmp", "aae", "yaml", "yml", "md", "html", "htm", "css", "js",
            "py", "ipynb", "log", "ini", "zip", "gz", "tar", "tgz", "rar", "7z", "pdf", "doc", "docx", "xls", "xlsx",
            "ods", "db", "sqlite", "npy", "npz", "mat", "h5", "pkl", "pt", "parquet", "mp4", "mov", "webm", "mp3",
            "wav");
    /** Brands of HEIC and AVIF, which follow this word. */
    private static final Pattern ISO_PICTURE = Pattern.compile("(?s)....ftyp(hei[cxms]|hev[cx]|mif1|msf1|avi[fs]).*");

    private static final int HEAD = 18;

    private PictureFiles() {}

    /**
     * Whether a file is meant to be a picture: by its extension, or by its first bytes where that is none or says
     * nothing. What is inside shows only when it is decoded; opening 44,000 files here would take minutes on a slow
     * disk. HEIC and AVIF are pictures, too, though they cannot be read.
     */
    public static boolean isPicture(FileTree tree, String location) {
        String extension = extension(location);
        if (EXTENSIONS.contains(extension) || UNREADABLE.contains(extension)) {
            return true;
        }
        return !OTHERS.contains(extension) && !NO_PICTURES.contains(extension) && startsLikePicture(tree, location);
    }

    /** Whether the name has the extension of a picture, in any case. */
    public static boolean hasPictureExtension(String location) {
        return EXTENSIONS.contains(extension(location));
    }

    /** Whether the name has the extension of a picture that cannot be read, HEIC or AVIF. */
    public static boolean hasUnreadableExtension(String location) {
        return UNREADABLE.contains(extension(location));
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
        while (EXTENSIONS.contains(extension(bare))
                || UNREADABLE.contains(extension(bare))
                || OTHERS.contains(extension(bare))) {
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
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.startsWith("\u00FF\u00D8\u00FF")
                    || head.startsWith("\u0089PNG")
                    || head.startsWith("GIF8")
                    || (head.startsWith("BM") && head.startsWith("\0\0\0", 15))
                    || head.startsWith("II*\0")
                    || head.startsWith("MM\0*")
                    || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                    || ISO_PICTURE.matcher(head).matches();
        } catch (IOException e) {
            return false;
        }
    }
}
