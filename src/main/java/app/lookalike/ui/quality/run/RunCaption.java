package app.lookalike.ui.quality.run;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.evaluation.EvaluationSettings;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.service.evaluation.run.RunComparison;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What distinguishes a run from others, in the language of the window. */
public final class RunCaption {
    private RunCaption() {}

    /** When it ended, in the time of this place. */
    public static String time(EvaluationRun run) {
        return time(run.time());
    }

    static String time(RunComparison.Side side) {
        return time(Instant.parse(side.at()));
    }

    private static String time(Instant at) {
        Locale language = Locale.forLanguageTag(Messages.get("export.sheet.language"));
        return DateTimeFormatter.ofPattern(Messages.get("quality.runs.at"), language)
                .format(at.atZone(ZoneId.systemDefault()));
    }

    /** What was asked, answered how often from how many products, by which network and ranking. */
    public static String caption(EvaluationRun run) {
        return caption(
                run.settings(),
                run.report().model(),
                run.report().n(),
                run.report().products());
    }

    static String caption(RunComparison.Side side) {
        return caption(side.settings(), side.model(), side.n(), side.products());
    }

    private static String caption(EvaluationSettings settings, String model, int n, int products) {
        List<String> parts = new ArrayList<>();
        parts.add(Messages.get("quality.runs.queries", n, asked(settings), settings.k(), products));
        parts.add(Messages.getOr("model.name." + model.split("-", 2)[0], model));
        parts.add(Messages.getOr("quality.ranked." + settings.ranking(), settings.ranking()));
        if (settings.learnedHere()) {
            parts.add(Messages.get("quality.runs.learnedHere"));
        }
        if (settings.withoutDuplicates()) {
            parts.add(Messages.get("quality.caption.withoutIdentical"));
        }
        return String.join(Messages.get("separator"), parts);
    }

    /** Which products were the queries. */
    public static String asked(EvaluationSettings settings) {
        String list = settings.list();
        if (list != null) {
            return Messages.get("quality.asked.list", list);
        }
        DatasetPart part = settings.part();
        if (part == null) {
            return Messages.get(settings.atMost() == null ? "quality.asked.ALL" : "quality.asked.SAMPLE");
        }
        return part == DatasetPart.HOLDOUT
                ? Messages.get("quality.asked.HOLDOUT")
                : Messages.get("quality.asked.part", part.name().toLowerCase(Locale.ROOT));
    }
}
