package app.lookalike.catalog.reader.table;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.picture.PictureLookup;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a cell with the pictures of a product: one, several between commas, semicolons, bars or spaces, or an array in
 * JSON or Python.
 */
final class PictureCell {
    private static final Pattern LIST = Pattern.compile("[\\[{,;|\\s]");
    private static final List<Pattern> SEPARATORS =
            Stream.of("\\|", ";", ",", "\\s").map(Pattern::compile).toList();
    /** Before a web address, or at the end. */
    private static final Pattern NEXT_ADDRESS = Pattern.compile("(?<![,;|\\s])[,;|\\s]++(?=(?i:https?:)?//|$)");

    private static final Pattern ARRAY = Pattern.compile("\\[.*]|\\{.*}");
    private static final Pattern QUOTES = Pattern.compile("^['\"]|['\"]$");

    private PictureCell() {}

    /**
     * The pictures that a cell names, in its order; none if it is empty.
     *
     * @param cell in one line
     */
    static List<String> pictures(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (!LIST.matcher(cell).find()) {
            return List.of(cell);
        }
        List<String> pictures = ARRAY.matcher(cell).matches() ? array(cell) : separated(cell);
        return pictures.isEmpty() ? List.of(cell) : pictures.stream().distinct().toList();
    }

    /** Whether a text is a web address or has the extension of a picture. */
    static boolean isPicture(String text) {
        return PictureLookup.isOnTheWeb(text) || PictureFiles.hasPictureExtension(text);
    }

    private static List<String> array(String cell) {
        List<String> pictures = new ArrayList<>();
        try {
            addTexts(Json.tree(cell, "cell"), pictures);
        } catch (InvalidJsonException e) {
            String inner = cell.replaceAll("^\\[|]$", "");
            Stream.of(inner.split(",", -1))
                    .map(item -> QUOTES.matcher(item.strip()).replaceAll(""))
                    .forEach(pictures::add);
        }
        pictures.removeIf(picture -> !isPicture(picture));
        return pictures;
    }

    private static void addTexts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText().strip());
        }
        node.forEach(child -> addTexts(child, texts));
    }

    /** The parts if each is a picture: a name may have a comma in it, and so may a web address. */
    private static List<String> separated(String cell) {
        if (PictureLookup.isOnTheWeb(cell)) {
            return parts(cell, NEXT_ADDRESS);
        }
        for (Pattern separator : SEPARATORS) {
            List<String> parts = parts(cell, separator);
            if (!parts.equals(List.of(cell)) && parts.stream().allMatch(PictureCell::isPicture)) {
                return parts;
            }
        }
        return List.of();
    }

    private static List<String> parts(String cell, Pattern separator) {
        return separator
                .splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
