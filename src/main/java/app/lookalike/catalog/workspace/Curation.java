package app.lookalike.catalog.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.curation.Correction;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.catalog.workspace.CorrectionTable.Decided;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user decided about the products of a workspace: labels that are corrected or confirmed, and products that are
 * hidden. Kept beside the catalogue; a new import applies it again. Every change is one transaction and returns what is
 * needed to undo it. Any thread may use it. A read-only workspace refuses changes.
 */
public final class Curation {
    private final Database database;
    private final List<String> damages;
    private final Database.Change prepareWords;

    /**
     * The curation of that database.
     *
     * @param damages of the workspace: where its products are damaged, no label is written
     * @param prepareWords makes the words of the products ready to be sought
     */
    Curation(Database database, List<String> damages, Database.Change prepareWords) {
        this.database = database;
        this.damages = damages;
        this.prepareWords = prepareWords;
    }

    /** Labels that were corrected or confirmed, by product and attribute; of products that are gone now, too. */
    public List<Correction> corrections() {
        return database.read(Messages.get("workspace.doing.readCorrections"), CorrectionTable::load);
    }

    /** Products that are hidden, by id; those that are gone now, too. */
    public List<HiddenProduct> hidden() {
        return database.read(Messages.get("workspace.doing.readHidden"), HiddenTable::load);
    }

    /**
     * Stores decisions about labels; from then on the products have these values. Products that are not in the catalogue
     * are left out.
     *
     * @return the decisions that take them back, in the order to be made
     * @throws LookalikeException if they cannot be stored, or the products are damaged
     */
    public List<LabelDecision> decide(List<LabelDecision> decisions) {
        if (damages.contains(Part.PRODUCTS.damaged())) {
            throw new LookalikeException(Part.PRODUCTS.damaged()); // a new checksum would cover the damage up
        }
        return database.change(Part.CURATION, Messages.get("workspace.doing.saveCorrections"), connection -> {
            prepareWords.run(connection);
            ProductTextTable.mend(connection);
            Instant at = Boards.now();
            List<Decided> decided = new ArrayList<>();
            for (LabelDecision decision : decisions) {
                CorrectionTable.decide(connection, decision, at).ifPresent(one -> decided.add(0, one));
            }
            if (decided.stream().anyMatch(Decided::relabelled)) { // it takes a while for a large catalogue
                Checksums.note(connection, Part.PRODUCTS);
                Checksums.note(connection, Part.WORDS);
            }
            return decided.stream().map(Decided::back).toList();
        });
    }

    /**
     * A change of what is hidden.
     *
     * @param shown ids of the products to show
     * @param hidden the products to hide; one that stands for any of them is shown
     */
    public record Hiding(Set<String> shown, List<HiddenProduct> hidden) {
        public Hiding {
            shown = Set.copyOf(shown);
            hidden = List.copyOf(hidden);
        }
    }

    /**
     * Shows some products and hides others.
     *
     * @return the change that takes it back
     * @throws LookalikeException if it cannot be stored
     */
    public Hiding hide(Hiding wanted) {
        return database.change(Part.CURATION, Messages.get("workspace.doing.saveHidden"), connection -> {
            Set<String> touched = new LinkedHashSet<>(wanted.shown());
            for (HiddenProduct hidden : wanted.hidden()) {
                touched.add(hidden.productId());
                Optional.ofNullable(hidden.kept()).ifPresent(touched::add);
            }
            List<HiddenProduct> before = removed(connection, touched);
            for (HiddenProduct hidden : wanted.hidden()) {
                HiddenTable.put(connection, hidden);
            }
            before.forEach(hidden -> touched.remove(hidden.productId()));
            return new Hiding(touched, before);
        });
    }

    private static List<HiddenProduct> removed(Connection connection, Set<String> ids) throws SQLException {
        List<HiddenProduct> removed = new ArrayList<>();
        for (String id : ids) {
            HiddenTable.remove(connection, id).ifPresent(removed::add);
        }
        return removed;
    }
}
