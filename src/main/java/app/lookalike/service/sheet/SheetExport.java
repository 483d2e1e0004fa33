package app.lookalike.service.sheet;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes products as contact sheets: PDF, HTML or CSV, as the file's name says. */
public final class SheetExport {
    /** More pictures than these would be a file that few programs open. */
    static final int MOST_PICTURES = 2_000;

    /**
     * What was written.
     *
     * @param file where to
     * @param products how many
     * @param gone ids of those that are not in the catalogue any more; they are written with what is known of them
     * @param withoutPicture ids of those whose picture cannot be read, though the format has pictures
     */
    public record Exported(Path file, int products, List<String> gone, List<String> withoutPicture) {
        /** Copies the lists. */
        public Exported {
            gone = List.copyOf(gone);
            withoutPicture = List.copyOf(withoutPicture);
        }
    }

    /**
     * Writes a board. After a failure or a cancel the file is as it was before.
     *
     * @param file its name ends in .pdf, .html or .csv
     * @param replace whether a file that is there already may be replaced
     * @throws LookalikeException if the name has another ending, the file is there already or cannot be written
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public Exported export(OpenCatalog catalog, Board board, Path file, boolean replace, Progress progress) {
        Source source = new Source() {
            @Override
            public String title() {
                return catalog.name().text();
            }

            @Override
            public RgbImage picture(Product product, int maxSide) {
                return catalog.picture(product, maxSide);
            }
        };
        List<SheetItem> items = itemsOf(catalog.curation()::shown, board);
        return export(source, board.name(), items, SheetChoice.DEFAULT, file, replace, progress);
    }

    /** The catalogue that is exported from. */
    public interface Source {
        /** What people call it. */
        String title();

        /**
         * The product's picture, decoded at a size fit for {@code maxSide} pixels.
         *
         * @throws LookalikeException if it has none or it cannot be read
         */
        RgbImage picture(Product product, int maxSide);
    }

    /**
     * What is on a board, in its order.
     *
     * @param products the product to show for an id; empty where it is not in the catalogue any more
     */
    public static List<SheetItem> itemsOf(Function<String, Optional<Product>> products, Board board) {
        return board.items().stream()
                .map(item -> new SheetItem(item, products.apply(item.productId())))
                .toList();
    }

    /**
     * Writes some products, as {@link #export(OpenCatalog, Board, Path, boolean, Progress)}.
     *
     * @param title of the sheet
     * @param items in their order
     * @param choice what is said of each, and on what paper
     */
    public Exported export(
            Source catalog,
            String title,
            List<SheetItem> items,
            SheetChoice choice,
            Path file,
            boolean replace,
            Progress progress) {
        Path target = file.toAbsolutePath().normalize();
        SheetFormat format = SheetFormat.of(target);
        OutputFile written = new OutputFile(target, replace);
        written.requireWritable();
        if (format != SheetFormat.CSV && items.size() > MOST_PICTURES) {
            throw new LookalikeException(Messages.get("export.tooMany", items.size(), MOST_PICTURES));
        }
        ContactSheet sheet =
                new ContactSheet(title, catalog.title(), LocalDate.now(ZoneId.systemDefault()), items, choice);
        CountedPictures pictures = new CountedPictures(catalog, items.size(), progress);
        written.write(out -> format.writer().write(sheet, pictures, out));
        List<String> gone = items.stream()
                .filter(item -> item.product().isEmpty())
                .map(item -> item.kept().productId())
                .toList();
        return new Exported(target, items.size(), gone, pictures.missing);
    }

    /** Provides the pictures, reports the progress, and records which were not available. */
    private static final class CountedPictures implements SheetWriter.Pictures {
        private final Source catalog;
        private final int total;
        private final Progress progress;
        private final List<String> missing = new ArrayList<>();
        private int done;

        CountedPictures(Source catalog, int total, Progress progress) {
            this.catalog = catalog;
            this.total = total;
            this.progress = progress;
        }

        @Override
        public Optional<RgbImage> of(Product product, int maxSide) {
            progress.checkCancelled();
            progress.update(Messages.get("export.sheet"), ++done, total);
            try {
                return Optional.of(catalog.picture(product, maxSide));
            } catch (LookalikeException e) {
                missing.add(product.id());
                return Optional.empty();
            }
        }
    }
}
