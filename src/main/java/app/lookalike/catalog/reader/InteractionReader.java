package app.lookalike.catalog.reader;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.interaction.Interaction;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.interaction.InteractionColumns;
import app.lookalike.catalog.reader.interaction.InteractionField;
import app.lookalike.catalog.reader.interaction.TimeCell;
import app.lookalike.catalog.reader.table.TableLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads what users took from a table, row by row, however long it is: the transactions of a shop, ratings, clicks.
 */
public final class InteractionReader {
    /** So many rejected rows are named. */
    private static final int NAMED = 20;

    /** After so many rows progress is reported, and it is asked whether to stop. */
    private static final int STEP = 10_000;

    private final TableLines table;
    private final Map<InteractionField, Integer> places;
    private final TimeCell times;
    private final List<RowProblem> rejected = new ArrayList<>();
    private long rejectedRows;
    private long rows;
    private long timeless;

    private InteractionReader(TableLines table, InteractionColumns columns) {
        this.table = table;
        this.places = columns.placesIn(table.header(), table.file());
        this.times = TimeCell.of(cells(InteractionField.TIME));
    }

    /**
     * How a table was read.
     *
     * @param rows without the header and blank lines
     * @param rejected how many were left out
     * @param firstRejected the first of these
     * @param notes what is worth knowing, one sentence each
     */
    public record Reading(long rows, long rejected, List<RowProblem> firstRejected, List<String> notes) {
        /** Copies the lists. */
        public Reading {
            firstRejected = List.copyOf(firstRejected);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads a table.
     *
     * @param file of separated values; may be packed, as {@code .gz} or as the only table of a zip
     * @param columns the user's choice
     * @param taker of each interaction, in the order of the rows
     * @throws LookalikeException if it cannot be read, is empty, or has no column of users or of products
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static Reading read(Path file, InteractionColumns columns, Consumer<Interaction> taker, Progress progress) {
        try (TableLines table = TableLines.open(file)) {
            return new InteractionReader(table, columns).read(taker, progress);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("import.copyAgain", file, String.valueOf(e.getMessage())), e);
        }
    }

    private List<String> cells(InteractionField field) {
        int place = places.getOrDefault(field, Integer.MAX_VALUE);
        return table.firstRows().stream()
                .filter(row -> row.size() > place)
                .map(row -> row.get(place))
                .toList();
    }

    private Reading read(Consumer<Interaction> taker, Progress progress) throws IOException {
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            if (rows++ % STEP == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("interactions.reading"), table.bytesRead(), table.bytes(), Unit.BYTES);
            }
            take(row.get(), taker);
        }
        List<String> notes = new ArrayList<>(table.notes());
        notes.add(InteractionColumns.note(places, table.header()));
        if (!places.containsKey(InteractionField.TIME)) {
            notes.add(Messages.get("interactions.noTimes"));
        } else if (timeless > 0) {
            notes.add(Messages.get("interactions.timeless", timeless));
        }
        cells(InteractionField.TIME).stream()
                .filter(TimeCell::isSlashed)
                .findFirst()
                .ifPresent(cell -> notes.add(Messages.get(
                        times.dayFirst() ? "interactions.dayFirst" : "interactions.monthFirst",
                        QuotedText.shown(cell, 20))));
        return new Reading(rows, rejectedRows, rejected, notes);
    }

    private void take(List<String> row, Consumer<Interaction> taker) {
        String user = cell(row, InteractionField.USER);
        String product = cell(row, InteractionField.PRODUCT);
        if (user.isEmpty() || product.isEmpty()) {
            reject(Messages.get(user.isEmpty() ? "interactions.noUser" : "interactions.noProduct"));
            return;
        }
        OptionalDouble weight = weight(row);
        if (weight.isEmpty()) {
            reject(Messages.get("interactions.badWeight", QuotedText.shown(cell(row, InteractionField.WEIGHT), 20)));
            return;
        }
        taker.accept(new Interaction(user, product, (float) weight.getAsDouble(), time(row)));
    }

    private void reject(String reason) {
        if (rejectedRows++ < NAMED) {
            rejected.add(new RowProblem(table.line(), reason));
        }
    }

    /** 1 where the table has none; empty where it is no number above 0. */
    private OptionalDouble weight(List<String> row) {
        if (!places.containsKey(InteractionField.WEIGHT)) {
            return OptionalDouble.of(1);
        }
        try {
            float weight = Float.parseFloat(cell(row, InteractionField.WEIGHT).replace(',', '.'));
            return weight > 0 && weight < Float.POSITIVE_INFINITY ? OptionalDouble.of(weight) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private long time(List<String> row) {
        if (!places.containsKey(InteractionField.TIME)) {
            return Interaction.NO_TIME;
        }
        OptionalLong time = times.seconds(cell(row, InteractionField.TIME));
        timeless += time.isEmpty() ? 1 : 0;
        return time.orElse(Interaction.NO_TIME);
    }

    private String cell(List<String> row, InteractionField field) {
        int place = places.getOrDefault(field, Integer.MAX_VALUE);
        return place < row.size() ? row.get(place).strip() : "";
    }
}
