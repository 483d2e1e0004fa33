package app.lookalike.catalog.reader.cell;

import app.lookalike.catalog.Attribute;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Categories as shop systems write them, such as {@code Clothing > Shirts}.
 *
 * @param levels the uppermost first; at least one
 */
public record CategoryPath(List<String> levels) {
    private static final Pattern LEVELS = Pattern.compile(">+");
    /** What Magento's paths begin with; it separates their levels by slashes. */
    private static final String MAGENTO = "Default Category/";

    private static final Pattern COMMAS = Pattern.compile("(?<!\\\\),");

    /** Copies the list. */
    public CategoryPath {
        levels = List.copyOf(levels);
    }

    /** One path. */
    public static CategoryPath of(String text) {
        String path = text.strip();
        Stream<String> levels = path.startsWith(MAGENTO)
                ? Stream.of(path.substring(MAGENTO.length()).split("/", -1))
                : LEVELS.splitAsStream(path);
        List<String> named = levels.map(level -> level.replace("\\,", ",").strip())
                .filter(level -> !level.isEmpty())
                .toList();
        return new CategoryPath(named.isEmpty() ? List.of(text) : named);
    }

    /** Of several paths between commas the deepest one. */
    public static CategoryPath deepestOf(String list) {
        return COMMAS.splitAsStream(list)
                .filter(path -> !path.isBlank())
                .map(CategoryPath::of)
                .reduce((best, next) ->
                        Comparator.comparingInt(CategoryPath::depth).compare(next, best) > 0 ? next : best)
                .orElseGet(() -> of(list));
    }

    private int depth() {
        return levels.size();
    }

    /** The lowest level. */
    public String last() {
        return levels.get(levels.size() - 1);
    }

    /**
     * Puts the levels where they belong, unless there is something already: the uppermost, the one below it, and the
     * last as the article type.
     */
    public void putInto(Map<Attribute, String> attributes) {
        attributes.putIfAbsent(Attribute.MASTER_CATEGORY, levels.get(0));
        boolean typed = attributes.containsKey(Attribute.ARTICLE_TYPE);
        if (depth() > (typed ? 1 : 2)) {
            attributes.putIfAbsent(Attribute.SUB_CATEGORY, levels.get(1));
        }
        if (depth() > 1) {
            attributes.putIfAbsent(Attribute.ARTICLE_TYPE, last());
        }
    }
}
