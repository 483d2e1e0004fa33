package app.lookalike.catalog.reader.picture;

import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares where a picture lies with where a row says that it does.
 *
 * @param scope the folder that all pictures of the table are below, empty or ending in {@code /}
 * @param usual the folders that a row's path may begin in
 */
record PicturePlaces(String scope, List<String> usual) {
    /**
     * How well a picture fits.
     *
     * @param step by which it does
     * @param shared how many folders of the row's path it has right before the file name
     * @param whole whether that are all folders of the row's path
     * @param near whether it lies in a usual folder, or below one
     */
    record Fit(String picture, LookupStep step, int shared, boolean whole, boolean near) {
        /** Whether only the name says that it is the one. */
        boolean isByName() {
            return shared == 0 && step.compareTo(LookupStep.ANYWHERE) >= 0;
        }
    }

    /**
     * How a picture fits.
     *
     * @return null where it has another name, is elsewhere, or the row names another folder
     */
    @Nullable
    Fit fit(PictureReference.Reading wanted, String picture, PictureIndex index) {
        LookupStep name = PictureNames.step(PictureFiles.name(wanted.path()), PictureFiles.name(picture));
        if (name == null || (!picture.startsWith(scope) && !PictureReference.isAbsolute(picture))) {
            return null;
        }
        List<String> named = PictureNames.folders(wanted.path());
        int shared = shared(named, PictureNames.folders(picture));
        LookupStep place = placeOf(wanted.path(), picture);
        if (place != LookupStep.ANYWHERE) {
            return new Fit(picture, wanted.step().or(name).or(place), named.size(), true, true);
        }
        if (wanted.isForeign() && shared == 0 && usual.contains(PictureFiles.folder(picture))) {
            return new Fit(picture, wanted.step().or(name), 0, named.isEmpty(), true);
        }
        if (shared == 0 && !named.isEmpty() && contradicts(named, picture, index)) {
            return null;
        }
        LookupStep step = wanted.step().or(name).or(place);
        return new Fit(picture, step, shared, shared == named.size(), isNear(picture));
    }

    private boolean isNear(String picture) {
        return usual.stream().anyMatch(start -> !start.equals(scope) && picture.startsWith(start));
    }

    /** By which step the folders of a path are the picture's. */
    private LookupStep placeOf(String path, String picture) {
        String folder = PictureFiles.folder(picture);
        LookupStep best = LookupStep.ANYWHERE;
        for (String start : usual) {
            LookupStep step = PictureNames.folderStep(start + PictureFiles.folder(path), folder);
            if (step != null && step.compareTo(best) < 0) {
                best = step;
            }
        }
        return best;
    }

    private static int shared(List<String> named, List<String> folders) {
        int shared = 0;
        while (shared < Math.min(named.size(), folders.size())
                && named.get(named.size() - 1 - shared).equals(folders.get(folders.size() - 1 - shared))) {
            shared++;
        }
        return shared;
    }

    /** A folder that the row names is there, but the picture is not in it. */
    private static boolean contradicts(List<String> named, String picture, PictureIndex index) {
        String last = named.get(named.size() - 1);
        return index.hasFolder(last) && !PictureNames.folders(picture).contains(last);
    }
}
