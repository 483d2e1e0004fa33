package app.lookalike.catalog.reader.picture;

import app.lookalike.base.text.Messages;

/** How far a row's words had to be loosened until a picture was found, the strictest first. */
public enum LookupStep {
    /** The path, the file name or the id as the row has it. */
    AS_WRITTEN("asWritten"),
    /** Backslashes read as slashes. */
    BACKSLASHES("backslashes"),
    /** An address on the web: without percent-encoding, query, size; only its file name counts. */
    ADDRESS("address"),
    /** The end of an absolute path of another machine. */
    OTHER_MACHINE("otherMachine"),
    /** Accented letters composed here and decomposed there. */
    UNICODE("unicode"),
    /** Capital and small letters. */
    LETTER_CASE("letterCase"),
    /** Another extension of a picture. */
    EXTENSION("extension"),
    /** The file name in another folder. */
    ANYWHERE("anywhere"),
    /** Of several, the one in the folder that the row's category names. */
    CATEGORY("category"),
    /** Zeros that a spreadsheet dropped. */
    LEADING_ZEROS("leadingZeros"),
    /** By the id, because the picture that the row names is not there. */
    ID("id"),
    /** The id and a number or a view, or a folder of that name. */
    ID_SUFFIX("idSuffix");

    private final String key;

    LookupStep(String key) {
        this.key = key;
    }

    /** The name in JSON, such as {@code letterCase}. */
    public String key() {
        return key;
    }

    /** How many pictures were found by it, as a sentence. */
    public String note(int pictures) {
        return Messages.get("lookup.step." + key, pictures);
    }

    /** The looser of the two. */
    LookupStep or(LookupStep other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
