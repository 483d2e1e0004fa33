package app.lookalike.catalog.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureMeasures;
import app.lookalike.catalog.curation.IgnoredFinding;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a workspace keeps of the search for problems: measurements of pictures by their content, which can be made again,
 * and the user's decisions to ignore findings, which outlive a new import. Any thread may use it.
 */
public final class HealthRecords {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRecords.class);

    private final Database database;

    HealthRecords(Database database) {
        this.database = database;
    }

    /** Whether nothing can be kept. */
    public boolean isReadOnly() {
        return database.isReadOnly();
    }

    /**
     * The measurements by the content of the picture; none in a read-only workspace from before there were any, and none
     * where the database was damaged, so that they are made again.
     */
    public Map<String, PictureMeasures> measures() {
        return database.read(Messages.get("workspace.doing.readMeasures"), connection -> {
            if (Schema.version(connection) < Schema.WITH_HEALTH) {
                return Map.of();
            }
            if (!Checksums.agree(connection, Part.MEASURES)) {
                LOG.warn("Measurements of pictures are not as they were written; they are made again");
                return Map.of();
            }
            return HealthTable.measures(connection);
        });
    }

    /**
     * Keeps measurements, beside those that are there.
     *
     * @param measures by the content of the picture
     * @throws LookalikeException if they cannot be stored
     */
    public void add(Map<String, PictureMeasures> measures) {
        database.write(Part.MEASURES, Messages.get("workspace.doing.saveMeasures"), connection -> {
            if (!Checksums.agree(connection, Part.MEASURES)) {
                HealthTable.clearMeasures(connection);
            }
            HealthTable.add(connection, measures);
        });
    }

    /** The findings that are ignored; none in a read-only workspace from before there were any. */
    public Set<IgnoredFinding> ignored() {
        return database.read(
                Messages.get("workspace.doing.readIgnored"),
                connection ->
                        Schema.version(connection) < Schema.WITH_HEALTH ? Set.of() : HealthTable.ignored(connection));
    }

    /**
     * Ignores these findings from now on.
     *
     * @throws LookalikeException if that cannot be stored
     */
    public void ignore(Collection<IgnoredFinding> findings) {
        change("INSERT OR IGNORE INTO ignoredFinding (kind, subject) VALUES (?, ?)", findings);
    }

    /**
     * Does not ignore these findings any more.
     *
     * @throws LookalikeException if that cannot be stored
     */
    public void show(Collection<IgnoredFinding> findings) {
        change("DELETE FROM ignoredFinding WHERE kind = ? AND subject = ?", findings);
    }

    private void change(String sql, Collection<IgnoredFinding> findings) {
        database.write(
                Part.IGNORED,
                Messages.get("workspace.doing.saveIgnored"),
                connection -> HealthTable.change(connection, sql, findings));
    }
}
