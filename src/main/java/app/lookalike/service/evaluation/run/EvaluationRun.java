package app.lookalike.service.evaluation.run;

import app.lookalike.service.evaluation.EvaluationSettings;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An evaluation that was run.
 *
 * @param id distinguishes the runs of a workspace and is also the name of its file; later runs have later ids in the
 *     order of the alphabet
 * @param at when it ended, in UTC as in ISO 8601
 * @param settings what was asked
 * @param report the figures
 */
public record EvaluationRun(String id, String at, EvaluationSettings settings, EvaluationReport report) {
    /** What ids look like. */
    static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-\\d{3}");

    private static final DateTimeFormatter ID_FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Checks the time and the id.
     *
     * @throws IllegalArgumentException if the id is none
     * @throws java.time.format.DateTimeParseException if the time is none
     */
    public EvaluationRun {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("No id of an evaluation: " + id);
        }
        at = Instant.parse(at).toString();
    }

    /** A run that ended at that time. */
    public static EvaluationRun ended(Instant at, EvaluationSettings settings, EvaluationReport report) {
        Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
        return new EvaluationRun(ID_FORMAT.format(millis), millis.toString(), settings, report);
    }

    /** When it ended. */
    public Instant time() {
        return Instant.parse(at);
    }

    /** The score of gender, article type and colour together, where the catalogue says these. */
    public Optional<AttributeScore> headline() {
        return report.attributes().stream()
                .filter(score -> score.attribute().equals(Criterion.ALL_THREE.key()))
                .findFirst();
    }

    /** The same with another id. */
    EvaluationRun withId(String other) {
        return new EvaluationRun(other, at, settings, report);
    }
}
