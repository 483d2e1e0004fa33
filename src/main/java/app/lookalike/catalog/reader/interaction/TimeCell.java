package app.lookalike.catalog.reader.interaction;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as tables have them: ISO 8601 and its like ({@code 2020-09-22}, {@code 2020-09-22 10:15:00},
 * {@code 2020-09-22T10:15:00.000+02:00}, {@code 2020/09/22}, {@code 20200922}), days first with dots
 * ({@code 22.9.2020 10:15}), slashes in either order, and seconds or milliseconds since 1970.
 *
 * @param dayFirst whether the day comes before the month between slashes
 */
public record TimeCell(boolean dayFirst) {
    private static final String CLOCK =
            "(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + CLOCK);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4})" + CLOCK);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{9,16}(\\.\\d*)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}.*");

    /** From here on it cannot be seconds: they would be in the year 5138. */
    private static final double MILLIS_FROM = 1e11;

    private static final double MICROS_FROM = 1e14;

    /** By some cells of the table: the day comes first where a first number is no month. */
    public static TimeCell of(List<String> cells) {
        return new TimeCell(cells.stream()
                .map(SLASHED::matcher)
                .anyMatch(cell -> cell.matches() && Integer.parseInt(cell.group(1)) > 12));
    }

    /** Whether a cell has its parts between slashes, so that the order of day and month matters. */
    public static boolean isSlashed(String cell) {
        return SLASHED.matcher(cell).matches();
    }

    /** Seconds since 1970; without a zone as UTC. Empty where it is no time. */
    public OptionalLong seconds(String cell) {
        String text = cell.strip();
        try {
            Matcher matcher = YEAR_FIRST.matcher(text);
            if (matcher.matches()) {
                return at(matcher.group(1), matcher.group(2), matcher.group(3), matcher, 4);
            }
            matcher = YEAR_LAST.matcher(text);
            if (matcher.matches()) {
                boolean days = dayFirst || !matcher.group(2).equals("/");
                return at(matcher.group(4), matcher.group(days ? 3 : 1), matcher.group(days ? 1 : 3), matcher, 5);
            }
            matcher = COMPACT.matcher(text);
            if (matcher.matches()) {
                return at(matcher.group(1), matcher.group(2), matcher.group(3), matcher, 4);
            }
        } catch (DateTimeException e) {
            return OptionalLong.empty(); // such as the 31st of February
        }
        return NUMBER.matcher(text).matches() ? sinceEpoch(Double.parseDouble(text)) : OptionalLong.empty();
    }

    private static OptionalLong sinceEpoch(double number) {
        double unit = number >= MICROS_FROM ? 1e6 : number >= MILLIS_FROM ? 1e3 : 1;
        return OptionalLong.of((long) (number / unit));
    }

    private static OptionalLong at(String year, String month, String day, Matcher matcher, int clock) {
        boolean timed = matcher.groupCount() >= clock && matcher.group(clock) != null;
        String seconds = timed ? matcher.group(clock + 2) : null;
        LocalDateTime time = LocalDateTime.of(
                Integer.parseInt(year),
                Integer.parseInt(month),
                Integer.parseInt(day),
                timed ? Integer.parseInt(matcher.group(clock)) : 0,
                timed ? Integer.parseInt(matcher.group(clock + 1)) : 0,
                seconds == null ? 0 : Integer.parseInt(seconds));
        String zone = timed ? matcher.group(clock + 3) : null;
        return OptionalLong.of(time.toEpochSecond(
                zone == null || zone.equals("Z") || zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone)));
    }
}
