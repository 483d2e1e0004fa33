package app.lookalike.catalog.reader.picture;

import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds pictures that are named by an id with a number or a view after it ({@code SKU100_1.jpg},
 * {@code SKU100-front.jpg}), or that lie in a folder of that name. Several are views of one product, the first is its picture.
 */
final class PictureViews {
    private static final Pattern VIEW = Pattern.compile("[\\s_.-]*\\(?"
            + "(\\d{1,3}|[a-z]|main|front|back|side|left|right|top|bottom|detail|model|cover|hero|packshot|view|alt|zoom)"
            + "[\\s_.-]?\\d{0,3}\\)?");
    private static final Pattern MAIN = Pattern.compile("main|front|cover|hero|packshot");
    private static final Comparator<String> FIRST = Comparator.comparing((String picture) ->
                    !MAIN.matcher(PictureFiles.name(picture)).find())
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());
    private static final int NO_ROW = -1;

    private final PictureIndex index;
    private final Set<String> taken;

    /** @param taken pictures of other rows */
    PictureViews(PictureIndex index, Set<String> taken) {
        this.index = index;
        this.taken = taken;
    }

    /** Answers what has no answer yet. */
    void fill(List<SoughtPicture> rest, List<FoundPicture> found) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < rest.size(); i++) {
            if (found.get(i).isNothing()) {
                SoughtPicture sought = rest.get(i);
                Set<String> keys = new HashSet<>(Set.of(PictureNames.key(sought.id())));
                if (!sought.value().isEmpty() && !PictureReference.isOnTheWeb(sought.value())) {
                    keys.add(PictureNames.key(PictureFiles.name(sought.value().replace('\\', '/'))));
                }
                int row = i;
                keys.forEach(key -> rows.merge(key, row, (one, other) -> NO_ROW));
            }
        }
        if (!rows.isEmpty()) {
            candidates(rows).forEach((row, pictures) -> found.set(row, first(pictures)));
        }
    }

    private Map<Integer, List<String>> candidates(Map<String, Integer> rows) {
        Map<Integer, List<String>> candidates = new TreeMap<>();
        for (String picture : index.pictures()) {
            int row = taken.contains(picture) ? NO_ROW : rowOf(picture, rows);
            if (row != NO_ROW) {
                candidates.computeIfAbsent(row, r -> new ArrayList<>()).add(picture);
            }
        }
        return candidates;
    }

    private static int rowOf(String picture, Map<String, Integer> rows) {
        String stem = PictureNames.folded(PictureFiles.bareName(PictureFiles.name(picture)));
        for (int cut = stem.length() - 1; cut > 0; cut--) {
            if ("_-. (".indexOf(stem.charAt(cut)) >= 0
                    && VIEW.matcher(stem).region(cut, stem.length()).matches()) {
                int row = rows.getOrDefault(PictureNames.key(stem.substring(0, cut)), NO_ROW);
                if (row != NO_ROW) {
                    return row;
                }
            }
        }
        String folder = PictureFiles.folder(picture);
        return folder.isEmpty()
                ? NO_ROW
                : rows.getOrDefault(
                        PictureNames.key(PictureFiles.name(folder.substring(0, folder.length() - 1))), NO_ROW);
    }

    private static FoundPicture first(List<String> pictures) {
        boolean together =
                pictures.stream().map(PictureFiles::folder).distinct().count() == 1;
        if (!together) {
            return FoundPicture.unclear(LookupStep.ID_SUFFIX, pictures);
        }
        List<String> sorted = pictures.stream().sorted(FIRST).toList();
        return new FoundPicture(sorted.get(0), LookupStep.ID_SUFFIX, List.of(), sorted.subList(1, sorted.size()));
    }
}
