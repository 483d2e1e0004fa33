package app.lookalike.service.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheet of the pages that the program writes, in light, dark and print. */
public final class PageStyle {
    private PageStyle() {}

    /**
     * The style sheet, to be put into a page.
     *
     * @throws IOException if it cannot be read
     */
    public static String css() throws IOException {
        try (InputStream in = Objects.requireNonNull(PageStyle.class.getResourceAsStream("evaluation.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
