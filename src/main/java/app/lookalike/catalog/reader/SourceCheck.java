package app.lookalike.catalog.reader;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.files.FileStamp;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.Thumbnails;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares a source with what was imported from it. First sizes and times, and in a zip checksums; only files whose stamp
 * is another one are read. Not thread-safe.
 */
public final class SourceCheck {
    private static final Comparator<SourceFile> BY_LOCATION = Comparator.comparing(SourceFile::location);

    private final CatalogSource source;
    private final List<Product> products;
    private final BiPredicate<Product, byte[]> isSame;
    private final Set<String> added = new HashSet<>();
    private final List<String> replaced = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    /** What is to be kept for the next check: changes stay, so that they show again until they are taken in. */
    private final List<SourceFile> kept = new ArrayList<>();

    private Map<String, List<Product>> owners = Map.of();
    private @Nullable PictureSource pictures;

    /**
     * A check.
     *
     * @param products as they were imported
     * @param isSame whether a product's picture has these contents since it was imported; asked of a further one as if it
     *     were the picture
     */
    public SourceCheck(CatalogSource source, List<Product> products, BiPredicate<Product, byte[]> isSame) {
        this.source = source;
        this.products = products;
        this.isSame = isSame;
    }

    /**
     * What was found.
     *
     * @param files to keep for the next check; empty where they are as they were
     */
    public record Found(SourceChanges changes, Optional<SourceFiles> files) {
        static final Found NOTHING = new Found(SourceChanges.NONE, Optional.empty());
    }

    /**
     * Looks.
     *
     * @param before the files at the import; empty of an import by an earlier version, then all pictures are read
     * @param importedAt when that was
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public Found look(Optional<SourceFiles> before, Instant importedAt, Progress progress) {
        try {
            if (!Files.exists(source.path())) {
                return unreadable(Messages.get("file.nothingThere", source.path()));
            }
            if (before.isPresent()
                    && SourceFiles.whole(source).agreesWith(before.get().whole())) {
                return Found.NOTHING;
            }
            SourceFiles now = SourceFiles.look(source, products, progress);
            if (!hasAnyPicture(now)) {
                return unreadable(Messages.get("source.noPictureLeft", source.path()));
            }
            return compare(before.orElseGet(() -> imagined(now, importedAt)), now, before, progress);
        } catch (LookalikeException | IOException e) {
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static Found unreadable(String reason) {
        return new Found(SourceChanges.unreadable(reason), Optional.empty());
    }

    /** A folder without any is where an unplugged drive was, rather than one from which all were deleted. */
    private boolean hasAnyPicture(SourceFiles now) {
        List<String> wanted =
                products.stream().map(Product::picture).filter(Objects::nonNull).toList();
        Set<String> there = new HashSet<>();
        now.files().forEach(file -> there.add(file.location()));
        return wanted.isEmpty()
                || source.format() == CatalogFormat.FASHION_MNIST
                || there.stream().anyMatch(PictureFiles::hasPictureExtension)
                || wanted.stream().anyMatch(there::contains);
    }

    /** What the files may have been: of pictures nothing is known, others are taken as they are unless they are newer. */
    private SourceFiles imagined(SourceFiles now, Instant importedAt) {
        long nanos = TimeUnit.SECONDS.toNanos(importedAt.getEpochSecond()) + importedAt.getNano();
        Map<String, FileStamp> stamps = new HashMap<>();
        now.files().stream()
                .filter(file -> file.stamp().time() <= nanos)
                .forEach(file -> stamps.put(file.location(), file.stamp()));
        boolean older = now.whole().size() >= 0 && now.whole().time() <= nanos;
        for (Product product : products) {
            if (product.picture() != null && !(older && stamps.containsKey(product.picture()))) {
                stamps.put(product.picture(), FileStamp.UNKNOWN);
            }
        }
        now.files().stream()
                .filter(file -> SourceFiles.isTable(source, file.location()))
                .forEach(file -> stamps.putIfAbsent(file.location(), FileStamp.UNKNOWN));
        List<SourceFile> files = stamps.entrySet().stream()
                .map(entry -> new SourceFile(entry.getKey(), entry.getValue()))
                .sorted(BY_LOCATION)
                .toList();
        return new SourceFiles(FileStamp.UNKNOWN, files);
    }

    private Found compare(SourceFiles then, SourceFiles now, Optional<SourceFiles> stored, Progress progress)
            throws IOException {
        Map<String, FileStamp> others = differing(then, now);
        owners = ownersOf(others.keySet());
        try (FileTree tree = FileTree.open(source.path())) {
            int done = 0;
            int i = 0;
            for (SourceFile file : now.files()) {
                for (;
                        i < then.files().size()
                                && BY_LOCATION.compare(then.files().get(i), file) < 0;
                        i++) {
                    gone(then.files().get(i));
                }
                boolean known = i < then.files().size()
                        && then.files().get(i).location().equals(file.location());
                if (known && !others.containsKey(file.location())) {
                    kept.add(then.files().get(i++));
                } else {
                    progress.checkCancelled();
                    progress.update(Messages.get("source.comparing"), done++, others.size());
                    if (known) {
                        changed(tree, then.files().get(i++), file);
                    } else {
                        appeared(tree, file);
                    }
                }
            }
            then.files().subList(i, then.files().size()).forEach(this::gone);
        } finally {
            PictureSource open = pictures;
            if (open != null) {
                open.close();
            }
        }
        leaveOutThumbnails(now);
        SourceChanges changes = new SourceChanges(added.stream().sorted().toList(), replaced, missing, tables, "");
        SourceFiles next = new SourceFiles(changes.isAny() ? then.whole() : now.whole(), kept);
        return new Found(changes, stored.equals(Optional.of(next)) ? Optional.empty() : Optional.of(next));
    }

    private static Map<String, FileStamp> differing(SourceFiles then, SourceFiles now) {
        Map<String, FileStamp> stamps = new HashMap<>();
        then.files().forEach(file -> stamps.put(file.location(), file.stamp()));
        for (SourceFile file : now.files()) {
            FileStamp before = stamps.get(file.location());
            if (before != null && before.agreesWith(file.stamp())) {
                stamps.remove(file.location());
            } else {
                stamps.put(file.location(), file.stamp());
            }
        }
        return stamps;
    }

    private Map<String, List<Product>> ownersOf(Set<String> locations) {
        Map<String, List<Product>> of = new HashMap<>();
        for (Product product : products) {
            String picture = product.picture();
            if (picture != null && locations.contains(picture)) {
                of.computeIfAbsent(picture, location -> new ArrayList<>()).add(product);
            }
            for (String view : product.views()) {
                if (locations.contains(view)) {
                    of.computeIfAbsent(view, location -> new ArrayList<>()).add(product.withPicture(view));
                }
            }
        }
        return of;
    }

    private void gone(SourceFile file) {
        if (owners.containsKey(file.location())) {
            missing.add(file.location());
            kept.add(file);
        } else if (SourceFiles.isTable(source, file.location())) {
            tables.add(file.location());
            kept.add(file);
        }
    }

    private void appeared(FileTree tree, SourceFile file) {
        if (SourceFiles.isTable(source, file.location())) {
            tables.add(file.location());
        } else if (owners.containsKey(file.location())) {
            replaced.add(file.location());
        } else if (PictureFiles.isPicture(tree, file.location())) {
            added.add(file.location());
        } else {
            kept.add(file);
        }
    }

    private void changed(FileTree tree, SourceFile before, SourceFile file) throws IOException {
        if (owners.containsKey(file.location())) {
            keep(before, file, isSamePicture(file.location()), replaced);
        } else if (SourceFiles.isTable(source, file.location())) {
            FileStamp checked = SourceFiles.checked(tree, file);
            keep(before, new SourceFile(file.location(), checked), isSame(before.stamp(), checked), tables);
        } else {
            kept.add(file);
        }
    }

    private static boolean isSame(FileStamp before, FileStamp now) {
        return before.checksum() >= 0 && before.checksum() == now.checksum() && before.size() == now.size();
    }

    private void keep(SourceFile before, SourceFile now, boolean same, List<String> changes) {
        kept.add(same ? now : before);
        if (!same) {
            changes.add(now.location());
        }
    }

    private boolean isSamePicture(String location) throws IOException {
        try {
            PictureSource open = pictures;
            if (open == null) {
                open = PictureSources.open(source.format(), source.path());
                pictures = open;
            }
            byte[] contents = open.read(location);
            return owners.getOrDefault(location, List.of()).stream()
                    .allMatch(product -> isSame.test(product, contents));
        } catch (IOException e) {
            if (!Files.exists(source.path())) {
                throw e;
            }
            return false;
        }
    }

    private void leaveOutThumbnails(SourceFiles now) {
        if (!added.isEmpty()) {
            Set<String> real = new HashSet<>(Thumbnails.without(
                    now.files().stream().map(SourceFile::location).toList()));
            added.retainAll(real);
        }
    }
}
