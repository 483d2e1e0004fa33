package app.lookalike.catalog.reader.folder;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folders of a data set that only say what a picture is for, such as {@code train} and {@code test}: no categories.
 *
 * @param levels how many of the uppermost folders are none, up to and including the one of these names
 * @param names of these folders, sorted; empty where there are none
 */
record SplitFolders(int levels, List<String> names) {
    private static final SplitFolders NONE = new SplitFolders(0, List.of());
    private static final Set<String> SPLITS =
            Set.of("train", "training", "test", "testing", "val", "valid", "validation", "dev", "eval");
    /** They lie at the top, or in one folder that is the whole data set. */
    private static final int DEEPEST = 1;

    SplitFolders {
        names = List.copyOf(names);
    }

    /** Two at least, and every picture in one of them. */
    static SplitFolders among(List<String> pictures) {
        String[] first = pictures.isEmpty() ? new String[0] : pictures.get(0).split("/", -1);
        for (int level = 0; level <= DEEPEST && level < first.length - 1; level++) {
            if (isSplit(first[level])) {
                String above = String.join("/", List.of(first).subList(0, level)) + (level == 0 ? "" : "/");
                return below(above, level, pictures);
            }
        }
        return NONE;
    }

    private static SplitFolders below(String above, int level, List<String> pictures) {
        Set<String> names = new TreeSet<>();
        for (String picture : pictures) {
            int end = picture.startsWith(above) ? picture.indexOf('/', above.length()) : -1;
            if (end < 0) {
                return NONE;
            }
            names.add(picture.substring(above.length(), end));
        }
        return names.size() > 1 && names.stream().allMatch(SplitFolders::isSplit)
                ? new SplitFolders(level + 1, List.copyOf(names))
                : NONE;
    }

    private static boolean isSplit(String folder) {
        return SPLITS.contains(folder.toLowerCase(Locale.ROOT));
    }
}
