package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.FoundImages;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ReadingChoices;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.picture.PictureListing;
import app.lookalike.catalog.reader.picture.PictureLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tables that were chosen in a folder or zip as one catalogue. */
public final class TableSetReader {
    private final FileTree tree;
    private final Path path;
    private final FileTree.Listing listing;
    private final TableChoice choice;

    /**
     * Reads these tables.
     *
     * @param path what the catalogue is known by
     * @param listing all files of the tree
     * @param choice of at least one table
     */
    public TableSetReader(FileTree tree, Path path, FileTree.Listing listing, TableChoice choice) {
        this.tree = tree;
        this.path = path;
        this.listing = listing;
        this.choice = choice;
    }

    /** The beginning of the first one. */
    public TablePreview preview() {
        TablePreview first = new CsvReader(tree, path, choice.read().get(0)).preview();
        List<String> notes = new ArrayList<>(first.notes());
        notes.addAll(choice.notes());
        return new TablePreview(first.file(), first.header(), first.rows(), first.proposed(), notes);
    }

    /** All products. */
    public CatalogReading read(ColumnMapping said, Progress progress) {
        PictureListing pictures = CsvReader.pictures(tree, path, said.pictures(), listing::files);
        Parts parts = new Parts();
        boolean several = choice.read().size() > 1;
        for (String table : choice.read()) {
            CsvReader reader = new CsvReader(tree, path, table);
            ColumnMapping columns = several ? reader.present(said) : said;
            String idStart = several ? PictureFiles.folder(table) : "";
            try {
                parts.add(table, reader.read(columns, pictures, idStart, parts.tableOfId, progress));
            } catch (LookalikeException e) {
                parts.fail(e);
            }
        }
        CatalogReading all = parts.together();
        return several ? withOrphansOf(all, pictures) : all;
    }

    /** A picture without a row in one table may have one in another. */
    private static CatalogReading withOrphansOf(CatalogReading all, PictureListing pictures) {
        Set<String> claimed = all.products().stream()
                .flatMap(product -> Stream.concat(Stream.ofNullable(product.picture()), product.views().stream()))
                .collect(Collectors.toSet());
        return new CatalogReading(
                all.source(),
                all.products(),
                all.missingImages(),
                new PictureLookup(pictures, "").orphans(claimed),
                all.repairedRows(),
                all.rejectedRows(),
                all.notes(),
                all.choices());
    }

    /** What the tables have in all. */
    private final class Parts {
        private final Map<String, String> tableOfId = new HashMap<>();
        private final List<CatalogReading> readings = new ArrayList<>();
        private final List<LookalikeException> failures = new ArrayList<>();
        private final List<RowProblem> repaired = new ArrayList<>();
        private final List<RowProblem> rejected = new ArrayList<>();

        void add(String table, CatalogReading reading) {
            boolean several = choice.read().size() > 1;
            if (several) {
                reading.products().forEach(product -> tableOfId.put(product.id(), table));
            }
            readings.add(reading);
            reading.repairedRows().forEach(row -> repaired.add(several ? in(table, row) : row));
            reading.rejectedRows().forEach(row -> rejected.add(several ? in(table, row) : row));
        }

        /** One table of several that cannot be read is said; the others are read. */
        void fail(LookalikeException failure) {
            failures.add(failure);
            if (failures.size() == choice.read().size()) {
                throw failure;
            }
        }

        private static RowProblem in(String table, RowProblem row) {
            return new RowProblem(row.line(), Messages.get("import.inTable", table, row.reason()));
        }

        CatalogReading together() {
            List<Product> products = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            List<String> orphans = new ArrayList<>();
            Set<String> notes = new LinkedHashSet<>(listing.notes());
            notes.addAll(choice.notes());
            failures.forEach(failure -> notes.add(String.valueOf(failure.getMessage())));
            Map<String, Integer> foundBy = new LinkedHashMap<>();
            List<PictureProblem> ambiguous = new ArrayList<>();
            for (CatalogReading reading : readings) {
                products.addAll(reading.products());
                missing.addAll(reading.missingImages());
                orphans.addAll(reading.orphanImages());
                notes.addAll(reading.notes());
                reading.choices()
                        .imagesFoundBy()
                        .forEach(found -> foundBy.merge(found.by(), found.images(), Integer::sum));
                ambiguous.addAll(reading.choices().ambiguousImages());
            }
            ReadingChoices choices = new ReadingChoices(
                    readings.stream().allMatch(reading -> reading.choices().noImageFound()),
                    foundBy.entrySet().stream()
                            .map(found -> new FoundImages(found.getKey(), found.getValue()))
                            .toList(),
                    ambiguous,
                    choice.uses());
            CatalogSource source = new CatalogSource(CatalogFormat.CSV, path);
            return new CatalogReading(
                    source, products, missing, orphans, repaired, rejected, new ArrayList<>(notes), choices);
        }
    }
}
