package app.lookalike.service.curation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.Product;
import app.lookalike.service.curation.DuplicateGroup.Copy;
import app.lookalike.service.derived.NeighbourTable;
import app.lookalike.service.sheet.CsvOutput;
import app.lookalike.service.workspace.NearDuplicates;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the products of a catalogue that show the same picture: byte for byte, and, of those that are indexed, but for
 * size and compression. Hidden products are left out.
 */
public final class DuplicateFinder {
    /** Pixels; a larger picture's sharpness is judged at this size. */
    private static final int SIDE = 512;

    /**
     * All groups, in the order of their first rows; for 36,000 products that were not compared
     * yet about a minute.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public List<DuplicateGroup> find(OpenCatalog catalog, Progress progress) {
        List<Product> products = catalog.catalog().products().stream()
                .filter(product -> product.picture() != null
                        && !catalog.curation().hidden().contains(product.id()))
                .toList();
        Groups groups = new Groups(products.size());
        List<Integer> different = joinIdentical(catalog, products, groups);
        if (catalog.indexedCount() > 0) {
            joinNear(catalog, products, different, groups, progress);
        }
        List<DuplicateGroup> found = new ArrayList<>();
        List<List<Integer>> several = groups.several();
        for (List<Integer> group : several) {
            progress.checkCancelled();
            progress.update(Messages.get("curation.duplicates.judging"), found.size(), several.size());
            found.add(group(catalog, group.stream().map(products::get).toList()));
        }
        return List.copyOf(found);
    }

    /** Answers the positions of one product for each content. */
    private static List<Integer> joinIdentical(OpenCatalog catalog, List<Product> products, Groups groups) {
        Map<String, Integer> first = new HashMap<>();
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            Optional<String> content = catalog.contentHash(products.get(i).id());
            Integer same = content.isEmpty() ? null : first.putIfAbsent(content.get(), i);
            if (same == null) {
                different.add(i);
            } else {
                groups.join(same, i);
            }
        }
        return different;
    }

    private static void joinNear(
            OpenCatalog catalog, List<Product> products, List<Integer> different, Groups groups, Progress progress) {
        NeighbourTable table = NeighbourTable.of(catalog, progress);
        Map<String, Integer> rows = positions(table.products());
        Map<String, Integer> positions = positions(products);
        int done = 0;
        for (int one : different) {
            progress.checkCancelled();
            progress.update(Messages.get("curation.duplicates.comparing"), done++, different.size());
            Integer row = rows.get(products.get(one).id());
            for (int i = 0; row != null && i < table.neighbours(row).length; i++) {
                Integer other = positions.get(
                        table.products().get(table.neighbours(row)[i]).id());
                if (table.similarities(row)[i] >= NearDuplicates.LEAST_SIMILARITY
                        && other != null
                        && !groups.areJoined(one, other)
                        && lookAlike(catalog, products, groups.of(one), groups.of(other))) {
                    groups.join(one, other);
                }
            }
        }
    }

    private static Map<String, Integer> positions(List<Product> products) {
        Map<String, Integer> positions = new HashMap<>(2 * products.size());
        for (int i = 0; i < products.size(); i++) {
            positions.put(products.get(i).id(), i);
        }
        return positions;
    }

    /** Whether each of the one group looks like each of the other; else shades of a colour would make one long chain. */
    private static boolean lookAlike(
            OpenCatalog catalog, List<Product> products, List<Integer> group, List<Integer> other) {
        return group.stream().allMatch(one -> other.stream().allMatch(two -> catalog.nearDuplicates()
                .lookAlike(products.get(one).id(), products.get(two).id())));
    }

    private static DuplicateGroup group(OpenCatalog catalog, List<Product> products) {
        boolean identical = products.stream()
                        .map(product -> catalog.contentHash(product.id()))
                        .distinct()
                        .count()
                == 1;
        List<Copy> copies = new ArrayList<>();
        for (Product product : products) {
            Optional<PictureFacts> facts = catalog.pictureFacts(product.id());
            // Of the same bytes each is as sharp as the other.
            double sharpness = identical && !copies.isEmpty() ? copies.get(0).sharpness() : sharpness(catalog, product);
            copies.add(new Copy(
                    product,
                    facts.map(PictureFacts::width).orElse(0),
                    facts.map(PictureFacts::height).orElse(0),
                    sharpness));
        }
        return new DuplicateGroup(identical, copies);
    }

    private static double sharpness(OpenCatalog catalog, Product product) {
        try {
            return Sharpness.of(catalog.picture(product, SIDE));
        } catch (LookalikeException e) {
            return 0; // a picture that cannot be read now is the worst one
        }
    }

    /**
     * Writes groups as a table, a row for each product.
     *
     * @throws LookalikeException if the file cannot be written
     */
    public void write(List<DuplicateGroup> groups, OutputFile file) {
        file.write(out -> {
            CsvOutput table = new CsvOutput(
                    out,
                    List.of("group", "id", "name", "keep", "same_bytes", "width", "height", "sharpness", "labels"));
            for (int i = 0; i < groups.size(); i++) {
                DuplicateGroup group = groups.get(i);
                for (Copy copy : group.copies()) {
                    table.add(List.of(
                            Integer.toString(i + 1),
                            CsvOutput.text(copy.product().id()),
                            CsvOutput.text(copy.product().name()),
                            copy.product().equals(group.proposed()) ? "yes" : "no",
                            group.identical() ? "yes" : "no",
                            Integer.toString(copy.width()),
                            Integer.toString(copy.height()),
                            String.format(Locale.ROOT, "%.1f", copy.sharpness()),
                            Integer.toString(copy.labels())));
                }
            }
            table.flush();
        });
    }
}
