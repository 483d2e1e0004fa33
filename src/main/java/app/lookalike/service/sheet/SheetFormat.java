package app.lookalike.service.sheet;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The formats of contact sheets, known by the extension of the file. */
public enum SheetFormat {
    /** Pages to print or to send. */
    PDF("pdf"),
    /** One page for a browser, pictures and all. */
    HTML("html"),
    /** A table without pictures. */
    CSV("csv");

    private final String extension;

    SheetFormat(String extension) {
        this.extension = extension;
    }

    /** Such as {@code pdf}. */
    public String extension() {
        return extension;
    }

    /** The writer of this format. */
    public SheetWriter writer() {
        return switch (this) {
            case PDF -> new PdfSheet();
            case HTML -> new HtmlSheet();
            case CSV -> new CsvSheet();
        };
    }

    /**
     * The format given by a file's name.
     *
     * @throws LookalikeException if it is none of them
     */
    public static SheetFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension))
                .findFirst()
                .orElseThrow(() -> new LookalikeException(Messages.get("export.name", file)));
    }
}
