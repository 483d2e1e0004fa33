package app.lookalike.catalog.reader.picture;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds pictures by comparison that is loosened step by step; takes only what is unique and no other row's. */
final class LooseLookup {
    private static final Comparator<PicturePlaces.Fit> BEST = Comparator.comparing(PicturePlaces.Fit::shared)
            .reversed()
            .thenComparing(PicturePlaces.Fit::step)
            .thenComparing(fit -> !fit.near());

    private final PictureIndex index;
    private final PicturePlaces places;
    private final Function<String, Optional<String>> literal;
    private final List<FoundPicture> found = new ArrayList<>();
    /** What a row says and its picture does not have, by picture, where it was passed over. */
    private final Map<String, String> passedOver = new HashMap<>();

    private final BitSet withPassedOver = new BitSet();
    /** Pictures that rows with different words would share. */
    private final Set<String> shared = new HashSet<>();

    /** @param literal finds a path as it is */
    LooseLookup(PictureIndex index, PicturePlaces places, Function<String, Optional<String>> literal) {
        this.index = index;
        this.places = places;
        this.literal = literal;
    }

    /** One answer for each row. */
    List<FoundPicture> find(List<SoughtPicture> rest, Set<String> taken, Progress progress) {
        for (SoughtPicture sought : rest) {
            progress.checkCancelled();
            progress.update(Messages.get("import.lookingForPictures"), found.size(), rest.size());
            found.add(find(sought));
        }
        // Sets of all pictures, so they are made only if a row needs them.
        if (!shared.isEmpty() || found.stream().anyMatch(each -> each.isFound() && !isSure(each))) {
            giveBack(located(taken, LooseLookup::isSure));
        }
        if (found.stream().anyMatch(FoundPicture::isNothing)) {
            new PictureViews(index, located(taken, FoundPicture::isFound)).fill(rest, found);
        }
        return found;
    }

    private Set<String> located(Set<String> taken, Predicate<FoundPicture> which) {
        Set<String> pictures = new HashSet<>(taken);
        found.stream()
                .filter(which)
                .map(FoundPicture::location)
                .filter(Objects::nonNull)
                .forEach(pictures::add);
        return pictures;
    }

    private static boolean isSure(FoundPicture each) {
        return each.isFound() && each.step().compareTo(LookupStep.EXTENSION) < 0;
    }

    /** What loosely fits one row and surely another belongs to that; what loosely fits several, to none. */
    private void giveBack(Set<String> sure) {
        for (int i = 0; i < found.size(); i++) {
            FoundPicture each = found.get(i);
            String location = each.location();
            if (location != null && (isAnothers(each, location, sure) || isShared(i, location))) {
                found.set(i, FoundPicture.unclear(each.step(), List.of(location)));
            }
        }
    }

    private static boolean isAnothers(FoundPicture each, String location, Set<String> sure) {
        return each.step().compareTo(LookupStep.EXTENSION) >= 0
                && each.step() != LookupStep.CATEGORY
                && sure.contains(location);
    }

    private boolean isShared(int row, String location) {
        return withPassedOver.get(row) && shared.contains(location);
    }

    private FoundPicture find(SoughtPicture sought) {
        if (sought.value().isEmpty()) {
            return best(new PictureReference.Reading(sought.id(), LookupStep.AS_WRITTEN), sought);
        }
        List<PictureReference.Reading> readings =
                PictureReference.of(sought.value()).readings();
        for (PictureReference.Reading reading : readings) {
            Optional<String> location = literal.apply(reading.path());
            if (location.isPresent()) {
                return FoundPicture.at(location.get(), reading.step());
            }
        }
        for (PictureReference.Reading reading : readings) {
            FoundPicture best = best(reading, sought);
            if (!best.isNothing()) {
                return best;
            }
        }
        return best(new PictureReference.Reading(sought.id(), LookupStep.ID), sought);
    }

    /** The picture that fits best, if it is one. */
    private FoundPicture best(PictureReference.Reading wanted, SoughtPicture sought) {
        List<PicturePlaces.Fit> fits = new ArrayList<>();
        for (String picture : index.like(PictureFiles.name(wanted.path()))) {
            PicturePlaces.Fit fit = places.fit(wanted, picture, index);
            if (fit != null) {
                fits.add(fit);
            }
        }
        Set<String> words = fits.size() > 1 || fits.stream().anyMatch(PicturePlaces.Fit::isByName)
                ? sought.words().stream().map(PictureNames::folded).collect(Collectors.toSet())
                : Set.of();
        List<PicturePlaces.Fit> others = new ArrayList<>(fits);
        fits.removeIf(fit -> fit.isByName() && index.contradicts(fit.picture(), words));
        if (fits.isEmpty()) {
            return FoundPicture.NOTHING;
        }
        others.removeAll(fits);
        PicturePlaces.Fit first = fits.stream().min(BEST).orElseThrow();
        boolean decided = others.stream().anyMatch(other -> BEST.compare(other, first) <= 0);
        fits.removeIf(fit -> BEST.compare(fit, first) != 0);
        Map<String, List<PicturePlaces.Fit>> byName =
                fits.stream().collect(Collectors.groupingBy(LooseLookup::bare, TreeMap::new, Collectors.toList()));
        if (byName.size() > 1) {
            return byCategory(byName, words);
        }
        LookupStep step = fits.size() > 1 ? first.step().or(LookupStep.EXTENSION) : first.step();
        return taken(wanted, fits.get(0), decided ? step.or(LookupStep.CATEGORY) : step);
    }

    private static String bare(PicturePlaces.Fit fit) {
        return PictureFiles.folder(fit.picture()) + PictureFiles.bareName(PictureFiles.name(fit.picture()));
    }

    private FoundPicture byCategory(Map<String, List<PicturePlaces.Fit>> byName, Set<String> words) {
        List<PicturePlaces.Fit> named = byName.values().stream()
                .map(fits -> fits.get(0))
                .filter(fit -> PictureNames.folders(fit.picture()).stream().anyMatch(words::contains))
                .toList();
        if (named.size() == 1) {
            return FoundPicture.at(named.get(0).picture(), named.get(0).step().or(LookupStep.CATEGORY));
        }
        return FoundPicture.unclear(
                LookupStep.CATEGORY,
                byName.values().stream().map(fits -> fits.get(0).picture()).toList());
    }

    private FoundPicture taken(PictureReference.Reading wanted, PicturePlaces.Fit fit, LookupStep step) {
        boolean zeros = step == LookupStep.LEADING_ZEROS;
        if (!fit.whole() || zeros) {
            String said = zeros ? wanted.path() : PictureNames.folded(PictureFiles.folder(wanted.path()));
            String before = passedOver.putIfAbsent(fit.picture(), said);
            if (before != null && !before.equals(said)) {
                shared.add(fit.picture());
            }
            withPassedOver.set(found.size());
        }
        return FoundPicture.at(fit.picture(), step);
    }
}
