package app.lookalike.service.sheet;

/** What a sheet can say of each product besides its name and picture. */
public enum SheetField {
    /** Its id. */
    ID,
    /** What kind of product it is: type, colour, gender, season, year, usage; in a table the categories, too. */
    LABELS,
    /** Brand, size, price; in a table also currency, link and description. */
    SHOP,
    /** How similar it is to what it was found by. */
    FOUND,
    /** The note of the user. */
    NOTE,
    /** When it was kept, and whether it is still in the catalogue; in tables only. */
    KEPT
}
