package app.lookalike.service.recommend;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.interaction.Histories;
import app.lookalike.catalog.interaction.HistoryBuilder;
import app.lookalike.catalog.interaction.HistoryFile;
import app.lookalike.catalog.interaction.Interaction;
import app.lookalike.catalog.reader.InteractionReader;
import app.lookalike.catalog.reader.interaction.InteractionColumns;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes in what users of a shop took, keeps it in the workspace and erases it. Ids of users are hashed before they are
 * kept; nothing about users is exported.
 */
public final class HistoryService {
    /** So many different unknown products are counted. */
    static final int MOST_UNKNOWN = 100_000;

    private static final int NAMED = 20;

    /** Characters of an unknown id. */
    private static final int SHOWN = 80;

    /** What a table has of the products of a catalogue. */
    private static final class Taking implements Consumer<Interaction> {
        private final HistoryBuilder builder;
        private final ProductIds ids;
        private final Set<String> unknown = new LinkedHashSet<>();
        private long unknownRows;

        Taking(HistoryBuilder builder, ProductIds ids) {
            this.builder = builder;
            this.ids = ids;
        }

        @Override
        public void accept(Interaction row) {
            Optional<String> product = ids.find(row.product());
            if (product.isPresent()) {
                builder.add(new Interaction(row.user(), product.get(), row.weight(), row.time()));
            } else {
                unknownRows++;
                if (unknown.size() < MOST_UNKNOWN) {
                    unknown.add(shortened(row.product()));
                }
            }
        }
    }

    private static String shortened(String id) {
        return id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "…";
    }

    /**
     * Reads a table of interactions and keeps them.
     *
     * @param file of separated values; may be packed
     * @param columns the user's choice
     * @param add whether to add them to what is kept, instead of replacing it
     * @throws LookalikeException if it cannot be read, has no interaction with a product of the catalogue, or the
     *     histories cannot be kept; then all is as it was
     * @throws app.lookalike.base.CancelledException if it was asked to stop; then all is as it was
     */
    public HistoryImport importInto(
            OpenCatalog catalog, Path file, InteractionColumns columns, boolean add, Progress progress) {
        if (catalog.isReadOnly()) {
            throw new LookalikeException(Messages.get("interactions.readOnly", catalog.directory()));
        }
        Optional<Histories> known = add ? histories(catalog) : Optional.empty();
        Taking taking = new Taking(
                known.map(HistoryBuilder::of).orElseGet(HistoryBuilder::empty), new ProductIds(catalog.catalog()));
        InteractionReader.Reading reading = InteractionReader.read(file, columns, taking, progress);
        Histories histories = histories(taking, reading, file);
        progress.checkCancelled();
        new HistoryFile(catalog.directory()).write(histories);
        return report(histories, taking, reading, known.isPresent());
    }

    /**
     * The interactions of a table, not kept anywhere.
     *
     * @throws LookalikeException as {@link #importInto}
     */
    public Histories read(OpenCatalog catalog, Path file, InteractionColumns columns, Progress progress) {
        Taking taking = new Taking(HistoryBuilder.empty(), new ProductIds(catalog.catalog()));
        return histories(taking, InteractionReader.read(file, columns, taking, progress), file);
    }

    private static Histories histories(Taking taking, InteractionReader.Reading reading, Path file) {
        long taken = reading.rows() - reading.rejected() - taking.unknownRows;
        if (taken > 0) {
            return taking.builder.build();
        }
        if (reading.rows() == 0) {
            throw new LookalikeException(Messages.get("interactions.noRow", file));
        }
        throw new LookalikeException(
                taking.unknownRows > 0
                        ? Messages.get("interactions.onlyUnknown", file, String.join(", ", first(taking.unknown)))
                        : Messages.get(
                                "interactions.onlyRejected",
                                file,
                                reading.firstRejected().get(0).line(),
                                reading.firstRejected().get(0).reason()));
    }

    private static List<String> first(Set<String> unknown) {
        return unknown.stream().limit(NAMED).toList();
    }

    private static HistoryImport report(
            Histories histories, Taking taking, InteractionReader.Reading reading, boolean added) {
        List<String> notes = new ArrayList<>(reading.notes());
        if (taking.ids.rewritten()) {
            notes.add(Messages.get("interactions.rewritten"));
        }
        return new HistoryImport(
                reading.rows(),
                reading.rows() - reading.rejected() - taking.unknownRows,
                histories.users(),
                histories.products().size(),
                histories.size(),
                taking.unknownRows,
                taking.unknown.size(),
                first(taking.unknown),
                reading.rejected(),
                reading.firstRejected(),
                added,
                notes);
    }

    /**
     * What is kept in a workspace; empty where nothing is.
     *
     * @throws LookalikeException if it is damaged
     */
    public Optional<Histories> histories(OpenCatalog catalog) {
        return new HistoryFile(catalog.directory()).read();
    }

    /**
     * Erases all histories of a workspace.
     *
     * @return whether there were any
     * @throws LookalikeException if they cannot be erased
     */
    public boolean forget(OpenCatalog catalog) {
        return new HistoryFile(catalog.directory()).erase();
    }
}
