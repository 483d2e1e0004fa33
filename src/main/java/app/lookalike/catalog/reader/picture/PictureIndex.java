package app.lookalike.catalog.reader.picture;

import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All pictures that a row may mean, by what their names have in common with names that are written a little
 * differently, and their folders. It takes some 150 bytes a picture, so it is made only when the literal paths fail.
 */
final class PictureIndex {
    private final List<String> pictures;
    private final Map<String, String> first = new HashMap<>();
    /** The further ones of the few names that several pictures have. */
    private final Map<String, List<String>> more = new HashMap<>();

    private final Map<String, Set<String>> foldersIn = new HashMap<>();
    private final Set<String> folderNames = new HashSet<>();

    /**
     * An index of these.
     *
     * @param pictures locations, sorted
     */
    PictureIndex(List<String> pictures) {
        this.pictures = pictures;
        Set<String> seen = new HashSet<>();
        for (String picture : pictures) {
            String key = PictureNames.key(PictureFiles.name(picture));
            if (first.putIfAbsent(key, picture) != null) {
                more.computeIfAbsent(key, k -> new ArrayList<>()).add(picture);
            }
            addFolders(PictureFiles.folder(picture), seen);
        }
    }

    private void addFolders(String deepest, Set<String> seen) {
        for (String folder = deepest; folder.length() > 1 && seen.add(folder); ) {
            String path = folder.substring(0, folder.length() - 1);
            String name = PictureNames.folded(PictureFiles.name(path));
            String parent = PictureFiles.folder(path);
            folderNames.add(name);
            foldersIn.computeIfAbsent(parent, p -> new HashSet<>()).add(name);
            folder = parent;
        }
    }

    /** All pictures, sorted. */
    List<String> pictures() {
        return pictures;
    }

    /** Whether there is one below that folder. */
    boolean hasBelow(String folder) {
        return pictures.stream().anyMatch(picture -> picture.startsWith(folder));
    }

    /** The pictures that a file name might mean. */
    List<String> like(String name) {
        String key = PictureNames.key(name);
        String one = first.get(key);
        if (one == null) {
            return List.of();
        }
        List<String> others = more.get(key);
        if (others == null) {
            return List.of(one);
        }
        List<String> all = new ArrayList<>(others);
        all.add(0, one);
        return all;
    }

    /** Whether there is a folder of that name anywhere. */
    boolean hasFolder(String folded) {
        return folderNames.contains(folded);
    }

    /** Whether a picture lies beside a folder that the row names, in one that it does not name. */
    boolean contradicts(String picture, Set<String> words) {
        String folder = PictureFiles.folder(picture);
        while (folder.length() > 1) {
            String path = folder.substring(0, folder.length() - 1);
            String parent = PictureFiles.folder(path);
            Set<String> siblings = foldersIn.getOrDefault(parent, Set.of());
            boolean named = words.contains(PictureNames.folded(PictureFiles.name(path)));
            if (!named && siblings.size() > 1 && words.stream().anyMatch(siblings::contains)) {
                return true;
            }
            folder = parent;
        }
        return false;
    }
}
