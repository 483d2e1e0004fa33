package app.lookalike.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The parsed file NOTICE: the one source for the parts of the program and their licences. */
final class Notice {
    /** A licence's name ends before this column. */
    private static final int COLUMN = 25;

    /**
     * Things of one kind, such as libraries.
     *
     * @param heading what they are
     * @param parts each under its licence
     */
    record Section(String heading, List<Part> parts) {}

    /**
     * What is under one licence.
     *
     * @param licence its name, such as {@code Apache-2.0}
     * @param names what is under it
     */
    record Part(String licence, String names) {}

    private Notice() {}

    /** The notice of this program. */
    static List<Section> ofProgram() {
        return parse(read("NOTICE"));
    }

    /** A text that comes with the program, such as LICENSE. */
    static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(Notice.class.getResourceAsStream("/app/lookalike/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is a part of the program
        }
    }

    /** A heading ends with a colon; below it are lines of two columns, a licence and what is under it. */
    static List<Section> parse(String text) {
        List<Section> sections = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.startsWith(" ") && line.endsWith(":")) {
                sections.add(new Section(line.substring(0, line.length() - 1), new ArrayList<>()));
            } else if (isRow(line) && !sections.isEmpty()) {
                add(line, sections.get(sections.size() - 1).parts());
            }
        }
        sections.removeIf(section ->
                section.parts().stream().allMatch(part -> part.names().isEmpty()));
        return sections;
    }

    /** Two columns with a gap between them; a command to type has none. */
    private static boolean isRow(String line) {
        return line.startsWith("  ") && (line.length() < COLUMN || line.charAt(COLUMN - 1) == ' ');
    }

    private static void add(String line, List<Part> parts) {
        String licence = line.substring(0, Math.min(COLUMN, line.length())).strip();
        String names = line.length() > COLUMN ? line.substring(COLUMN).strip() : "";
        boolean goesOn = !parts.isEmpty() && (licence.isEmpty() || names.isEmpty());
        if (goesOn) {
            Part last = parts.remove(parts.size() - 1);
            parts.add(new Part((last.licence() + " " + licence).strip(), (last.names() + "\n" + names).strip()));
        } else {
            parts.add(new Part(licence, names));
        }
    }
}
