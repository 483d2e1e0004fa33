package app.lookalike.catalog.reader.files;

import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people take for a catalogue and must open by another program first: workbooks, documents, other archives. */
public enum OtherFile {
    /** A workbook of Excel, new or old. */
    EXCEL("excel", ".*\\.(xlsx|xlsm|xlsb|xls)"),
    /** A spreadsheet of LibreOffice and the like. */
    CALC("calc", ".*\\.ods"),
    /** A text or slides. */
    DOCUMENT("document", ".*\\.(docx?|odt|pptx?|odp|pdf|rtf)"),
    /** Another kind of archive than zip. */
    ARCHIVE("archive", ".*\\.(rar|7z|tar|tgz|tbz2|txz|tar\\.\\w+)"),
    /** Something that is compressed by itself. */
    COMPRESSED("compressed", ".*\\.(csv|tsv|jsonl|json)\\.(gz|bz2|xz|zst)"),
    /** One picture. */
    PICTURE("picture", "(?!)");

    private static final String ZIP = "PK";
    private static final String OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0";
    private static final List<String> ARCHIVES =
            List.of("Rar!", "7z\u00BC\u00AF", "BZh", "\u00FD7zXZ", "(\u00B5/\u00FD");
    private static final int TAR_MARK = 257;

    private final String key;
    private final Pattern name;

    OtherFile(String key, String name) {
        this.key = key;
        this.name = Pattern.compile(name);
    }

    /** What it is and what to do, as a sentence. */
    public String problem(Object file) {
        return Messages.get("container." + key, file);
    }

    /** What a file is, by its first bytes; empty where it is nothing of these. */
    public static Optional<OtherFile> of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String head = new String(in.readNBytes(TAR_MARK + 5), StandardCharsets.ISO_8859_1);
            return of(head, String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<OtherFile> of(String head, String name) {
        if (head.startsWith(OLD_OFFICE)) {
            return Optional.of(name.endsWith(".doc") || name.endsWith(".ppt") ? DOCUMENT : EXCEL);
        }
        if (head.startsWith("%PDF")) {
            return Optional.of(DOCUMENT);
        }
        if (head.startsWith("\u001F\u008B")) {
            return Optional.of(COMPRESSED.name.matcher(name).matches() ? COMPRESSED : ARCHIVE);
        }
        if (ARCHIVES.stream().anyMatch(head::startsWith) || head.startsWith("ustar", TAR_MARK)) {
            return Optional.of(ARCHIVE);
        }
        boolean picture = PictureFiles.hasPictureExtension(name) || PictureFiles.hasUnreadableExtension(name);
        return picture && !head.startsWith(ZIP) ? Optional.of(PICTURE) : Optional.empty();
    }

    /** What a zip is that an office program has made; empty where it is a plain one. */
    static Optional<OtherFile> ofZip(FileTree zip) {
        if (zip.contains("[Content_Types].xml")) {
            return Optional.of(zip.contains("xl/workbook.xml") || zip.contains("xl/workbook.bin") ? EXCEL : DOCUMENT);
        }
        if (!zip.contains("mimetype")) {
            return Optional.empty();
        }
        try (InputStream in = zip.open("mimetype")) {
            String type = new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
            if (!type.startsWith("application/vnd.oasis.opendocument") && !type.startsWith("application/epub")) {
                return Optional.empty();
            }
            return Optional.of(type.contains("spreadsheet") ? CALC : DOCUMENT);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What files among others are not read for that reason, one sentence a kind. */
    public static List<String> notes(List<String> files) {
        return Arrays.stream(values())
                .map(kind -> kind.note(files))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> note(List<String> files) {
        List<String> such = files.stream()
                .filter(file -> isSo(file.toLowerCase(Locale.ROOT)))
                .toList();
        return such.isEmpty()
                ? Optional.empty()
                : Optional.of(Messages.get("container.among." + key, QuotedText.someOf(such)));
    }

    private boolean isSo(String file) {
        return name.matcher(file).matches() || (this == ARCHIVE && file.endsWith(".zip"));
    }
}
