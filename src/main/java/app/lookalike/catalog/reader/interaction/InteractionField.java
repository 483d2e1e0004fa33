package app.lookalike.catalog.reader.interaction;

import app.lookalike.catalog.reader.table.ProductField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of users' interactions can hold, and what shops and data sets call such a column. */
public enum InteractionField {
    /** Who. */
    USER(
            "user",
            "userid customerid customer customerno customernumber visitorid visitor clientid client memberid member"
                    + " personid person reviewerid reviewer buyerid buyer shopper shopperid accountid account uid username",
            "kunde kundennummer kundennr kundenid kundin benutzer benutzerid nutzer nutzerid",
            "cliente idcliente utente idutente",
            "clientid idclient utilisateur idutilisateur acheteur",
            "usuario idusuario comprador"),
    /** Which product. */
    PRODUCT(
            "product",
            "productid articleid article itemid item styleid sku variantsku asin parentasin movieid isbn productcode"
                    + " articlenumber articleno productno",
            "artikel artikelnummer artikelnr artnr artikelid produkt produktnummer produktid",
            "prodotto idprodotto codiceprodotto articolo codicearticolo",
            "produit idproduit codeproduit codearticle",
            "producto idproducto codigoproducto articulo codigoarticulo"),
    /** How much it says, such as a rating or how many were bought. */
    WEIGHT(
            "weight",
            "rating quantity qty count counts score stars overall plays times amount units",
            "gewicht menge anzahl stuck stuckzahl bewertung",
            "peso quantita valutazione",
            "poids quantite note",
            "cantidad valoracion"),
    /** When. */
    TIME(
            "time",
            "timestamp date datetime tdat eventtime eventdate orderdate ordertime purchasedate createdat created when day"
                    + " unixreviewtime reviewtime invoicedate transactiondate",
            "zeit zeitpunkt zeitstempel datum uhrzeit bestelldatum kaufdatum",
            "data ora dataordine",
            "dateheure datecommande horodatage",
            "fecha hora fechapedido");

    private final String key;
    private final String words;

    /** @param otherWords separated by spaces, each without signs and accents, in lower case, the surest first */
    InteractionField(String key, String... otherWords) {
        this.key = key;
        this.words = String.join(" ", otherWords);
    }

    /** The name on the command line, such as {@code user}. */
    public String key() {
        return key;
    }

    /** The field of that name, in any case. */
    public static Optional<InteractionField> ofKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equalsIgnoreCase(key)).findFirst();
    }

    /** How well a column's name indicates that it holds this: 0 best, or empty where it does not. */
    Optional<Integer> rankOf(String column) {
        String word = ProductField.word(column);
        if (word.equals(key.toLowerCase(Locale.ROOT))) {
            return Optional.of(0);
        }
        int at = List.of(words.split(" ")).indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }
}
