package app.lookalike.catalog.reader.picture;

import app.lookalike.catalog.reader.files.PictureFiles;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares file names ever more loosely. */
final class PictureNames {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");

    private PictureNames() {}

    /** In the composed form (NFC) and in small letters; by way of the capital ones, so that ß and SS are the same. */
    static String folded(String text) {
        return composed(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What names have in common that might mean the same picture. */
    static String key(String name) {
        return withoutZeros(folded(PictureFiles.bareName(name)));
    }

    /** The folders of a path, folded. */
    static List<String> folders(String path) {
        String folder = PictureFiles.folder(path);
        return Arrays.stream(folded(folder).split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .toList();
    }

    /**
     * By which step a file's name is the one that is wanted.
     *
     * @param wanted with the extension of a picture, or without any
     * @param name of a file
     * @return null where it is another name
     */
    static @Nullable LookupStep step(String wanted, String name) {
        String literal = PictureFiles.hasPictureExtension(wanted) ? name : PictureFiles.stem(name);
        if (literal.equals(wanted)) {
            return LookupStep.AS_WRITTEN;
        }
        if (composed(literal).equals(composed(wanted))) {
            return LookupStep.UNICODE;
        }
        if (folded(literal).equals(folded(wanted))) {
            return LookupStep.LETTER_CASE;
        }
        String bareWanted = folded(PictureFiles.bareName(wanted));
        String bare = folded(PictureFiles.bareName(name));
        if (bare.equals(bareWanted)) {
            return LookupStep.EXTENSION;
        }
        return withoutZeros(bare).equals(withoutZeros(bareWanted)) ? LookupStep.LEADING_ZEROS : null;
    }

    /** By which step two paths of folders are the same; null where they are not. */
    static @Nullable LookupStep folderStep(String one, String other) {
        if (one.equals(other)) {
            return LookupStep.AS_WRITTEN;
        }
        if (composed(one).equals(composed(other))) {
            return LookupStep.UNICODE;
        }
        return folded(one).equals(folded(other)) ? LookupStep.LETTER_CASE : null;
    }

    private static String withoutZeros(String text) {
        return text.startsWith("0") && DIGITS.matcher(text).matches()
                ? ZEROS.matcher(text).replaceFirst("")
                : text;
    }
}
