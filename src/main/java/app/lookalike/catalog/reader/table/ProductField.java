package app.lookalike.catalog.reader.table;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ProductDetails;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a table can hold, and what people call such a column in English, German, Italian, French and
 * Spanish.
 */
public enum ProductField {
    /** What the catalogue calls the product among others. */
    ID(
            "id",
            "sku variantsku productid itemid styleid articleid articlenumber productcode urlhandle handle",
            "gtin ean barcode",
            "artikelnummer artikelnr artnr artikelid produktnummer produktid bestellnummer",
            "codicearticolo codiceprodotto idprodotto referenza codice",
            "reference ref codearticle codeproduit idproduit numeroarticle",
            "codigoarticulo codigoproducto idproducto referencia codigo"),
    /** What people call it. */
    NAME(
            "name",
            "productdisplayname displayname productname prodname title producttitle itemname caption text",
            "artikelbezeichnung produktbezeichnung artikelname produktname bezeichnung titel",
            "nomeprodotto nomearticolo nome titolo denominazione",
            "nomproduit nomduproduit nom titre libelle designation",
            "nombreproducto nombredelproducto nombre titulo denominacion"),
    /** The file of its picture. */
    PICTURE(
            "picture",
            "filename file imagefile imagename imagepath path filepath image img photo pic imagelink imageurl",
            "images imagesrc mainimage baseimage productimage featuredimage primaryimage frontimage",
            "mainimageurl mainimagelink productimageurl productimagelink pictureurl photourl imageurls imagelinks",
            "imagefiles imagepaths pictures photos image1 imageurl1 img1 picture1 photo1 variantimage variantimageurl",
            "smallimage thumbnailimage thumbnail",
            "bilddatei bildname bildpfad bildurl bildlink produktbild bild bilder foto fotos abbildung dateiname datei",
            "immagine nomefile percorso",
            "nomfichier nomdufichier fichier chemin",
            "imagen archivo ruta",
            "url link"),
    /** See {@link Attribute#GENDER}. */
    GENDER(
            "gender",
            "sex googleshoppinggender targetgender",
            "geschlecht",
            "sesso genere",
            "sexe genre",
            "sexo genero"),
    /** See {@link Attribute#MASTER_CATEGORY}. */
    MASTER_CATEGORY(
            "masterCategory",
            "category maincategory category1 indexgroupname department productcategory categories",
            "googleproductcategory",
            "hauptkategorie kategorie kategorien warengruppe abteilung",
            "categoriaprincipale categoria reparto",
            "categorieprincipale categorie rayon",
            "categoriaprincipal departamento"),
    /** See {@link Attribute#SUB_CATEGORY}. */
    SUB_CATEGORY(
            "subCategory",
            "category2 productgroupname subcat",
            "unterkategorie untergruppe",
            "sottocategoria",
            "souscategorie",
            "subcategoria"),
    /** See {@link Attribute#ARTICLE_TYPE}. */
    ARTICLE_TYPE(
            "articleType",
            "producttype producttypename type category3 itemtype label class",
            "artikeltyp artikelart produkttyp produktart typ",
            "tipoarticolo tipoprodotto tipologia tipo",
            "typearticle typeproduit typedeproduit",
            "tipoarticulo tipoproducto tipodeproducto"),
    /** See {@link Attribute#BASE_COLOUR}. */
    BASE_COLOUR(
            "baseColour",
            "basecolor colour color colourgroupname colour1 color1 maincolour",
            "grundfarbe hauptfarbe farbe farbton",
            "colore",
            "couleur coloris"),
    /** See {@link Attribute#SEASON}. */
    SEASON("season", "saison jahreszeit", "stagione", "temporada estacion"),
    /** See {@link Attribute#YEAR}. */
    YEAR("year", "jahr modelljahr", "anno", "annee", "ano"),
    /** See {@link Attribute#USAGE}. */
    USAGE("usage", "occasion use", "verwendung anlass", "uso occasione utilizzo", "utilisation", "ocasion"),
    /** See {@link Attribute#BRAND}. */
    BRAND(
            "brand",
            "brandname brands vendor manufacturer maker",
            "marke marken markenname hersteller",
            "marca produttore",
            "marque fabricant",
            "fabricante"),
    /** See {@link Attribute#SIZE}. */
    SIZE(
            "size",
            "sizes sizename productsize availablesizes",
            "grosse groesse grossen groessen konfektionsgrosse",
            "taglia taglie misura",
            "taille tailles pointure",
            "talla tallas"),
    /** See {@link ProductDetails#price()}. */
    PRICE(
            "price",
            "variantprice regularprice productprice unitprice listprice retailprice currentprice saleprice mrp",
            "preis verkaufspreis regularerpreis regulaererpreis einzelpreis bruttopreis",
            "prezzo prezzodilistino",
            "prix prixdevente tarif tarifregulier",
            "precio precionormal"),
    /** Of its price, where that says none. */
    CURRENCY("currency", "currencycode pricecurrency", "wahrung waehrung", "valuta", "devise monnaie", "moneda divisa"),
    /** See {@link ProductDetails#link()}. */
    LINK(
            "link",
            "producturl productlink productpage productpageurl pageurl permalink url canonicalurl externalurl weburl",
            "produktlink produkturl produktseite",
            "collegamento",
            "lien lienproduit",
            "enlace"),
    /** See {@link ProductDetails#description()}. */
    DESCRIPTION(
            "description",
            "bodyhtml body productdescription longdescription detaildesc desc details shortdescription",
            "beschreibung produktbeschreibung artikelbeschreibung langbeschreibung kurzbeschreibung",
            "descrizione descrizioneprodotto",
            "descriptif descriptionproduit",
            "descripcion descripcionproducto");

    /** What a row may end before without anything being wrong with it. */
    static final Set<ProductField> DETAILS = Set.of(BRAND, SIZE, PRICE, CURRENCY, LINK, DESCRIPTION);

    private final String key;
    private final String words;
    private final Optional<Attribute> attribute;

    /** @param otherWords separated by spaces, each without signs and accents, in lower case, the surest first */
    ProductField(String key, String... otherWords) {
        this.key = key;
        this.words = String.join(" ", otherWords);
        this.attribute = Attribute.ofKey(key);
    }

    /** The name on the command line and in files, such as {@code baseColour}. */
    public String key() {
        return key;
    }

    /** The attribute that it is; none for id, name, picture, and what is no attribute. */
    public Optional<Attribute> attribute() {
        return attribute;
    }

    /**
     * The field of that name, in any case.
     *
     * @param key such as {@code baseColour}
     */
    public static Optional<ProductField> ofKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equalsIgnoreCase(key)).findFirst();
    }

    /** A column's name in lower case, without signs and accents. */
    public static String word(String column) {
        String plain = Normalizer.normalize(column.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return plain.replace("ß", "ss").replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** How well a column's name indicates that it holds this: 0 best, or empty where it does not. */
    Optional<Integer> rankOf(String column) {
        String word = word(column);
        if (word.equals(key.toLowerCase(Locale.ROOT))) {
            return Optional.of(0);
        }
        int at = List.of(words.split(" ")).indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }
}
