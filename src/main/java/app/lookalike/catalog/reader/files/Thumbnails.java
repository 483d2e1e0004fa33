package app.lookalike.catalog.reader.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distinguishes the small copies that programs make from the pictures that they are copies of. */
public final class Thumbnails {
    private static final Pattern SIZED = Pattern.compile("(.+)[-_]\\d{2,4}x\\d{2,4}(\\.[^./]+)");
    private static final Set<String> FOLDERS = Set.of("thumbs", "thumbnails", "thumb", "thumbnail", "_thumbs");

    private Thumbnails() {}

    /**
     * The files less those thumbnails whose picture is among them, too: {@code shirt-150x150.jpg} beside
     * {@code shirt.jpg}, {@code thumbs/shirt.jpg} below it.
     */
    public static List<String> without(List<String> files) {
        if (files.stream().noneMatch(Thumbnails::isNamedLikeOne)) {
            return files;
        }
        Set<String> all = new HashSet<>(files);
        return files.stream().filter(file -> !isOne(file, all)).toList();
    }

    private static boolean isNamedLikeOne(String file) {
        return SIZED.matcher(file).matches() || inFolder(file);
    }

    private static boolean isOne(String file, Set<String> all) {
        Matcher sized = SIZED.matcher(file);
        if (sized.matches() && all.contains(sized.group(1) + sized.group(2))) {
            return true;
        }
        if (!inFolder(file)) {
            return false;
        }
        String folder = PictureFiles.folder(file);
        String above = PictureFiles.folder(folder.substring(0, folder.length() - 1));
        return all.contains(above + PictureFiles.name(file));
    }

    private static boolean inFolder(String file) {
        String folder = PictureFiles.folder(file);
        return !folder.isEmpty()
                && FOLDERS.contains(PictureFiles.name(folder.substring(0, folder.length() - 1))
                        .toLowerCase(Locale.ROOT));
    }
}
