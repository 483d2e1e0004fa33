package app.lookalike.service.evaluation.run;

import app.lookalike.service.evaluation.metric.Estimate;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a difference is more than chance: whether its 95 % interval leaves 0 out. */
public enum Verdict {
    /** All of the interval is above 0. */
    BETTER,
    /** All of the interval is below 0. */
    WORSE,
    /** The interval contains 0: which of the two is better cannot be said from so many queries. */
    INDISTINGUISHABLE;

    /** Of a difference, the later less the earlier. */
    public static Verdict of(Estimate difference) {
        if (difference.low() > 0) {
            return BETTER;
        }
        return difference.high() < 0 ? WORSE : INDISTINGUISHABLE;
    }

    /** As it is written in JSON. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
