package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a product feed in XML as a table: Google Merchant's as RSS 2.0 (an {@code item} each) or Atom (an {@code entry}
 * each). What a product says is a column by the name of the element without its prefix; of an element that comes several
 * times, such as {@code additional_image_link}, the values are separated by commas.
 *
 * <p>No document type is read and nothing outside the file is opened.
 *
 * @see <a href="https://support.google.com/merchants/answer/7052112">Product data specification</a>
 */
final class ProductFeed {
    private static final Pattern ROOT = Pattern.compile("(?s)\\s*+(<[?!].*?>\\s*+)*+<(\\w+:)?(rss|feed|RDF)[\\s>].*");
    private static final Set<String> PRODUCTS = Set.of("item", "entry");
    /** What one element says and further ones say, too; of others the first counts. */
    private static final String FURTHER_PICTURES = "additional_image_link";

    private static final int HEAD = 4096;

    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<List<String>> products = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    private ProductFeed(String file) {
        this.file = file;
    }

    /** Whether a file is a feed, by its first bytes. */
    static boolean isFeed(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        return ROOT.matcher(head.startsWith("\uFEFF") ? head.substring(1) : head)
                .matches();
    }

    /**
     * A feed as a table.
     *
     * @param cut whether the end of the file may be missing
     * @param file to name in messages
     * @throws LookalikeException if there is no product in it, or it is not well-formed
     */
    static CsvTable parse(byte[] bytes, boolean cut, String file) {
        ProductFeed feed = new ProductFeed(file);
        try {
            feed.readAll(bytes);
        } catch (XMLStreamException e) {
            if (!cut) {
                throw new LookalikeException(
                        Messages.get(
                                "import.badXml",
                                file,
                                e.getLocation() == null ? 1 : e.getLocation().getLineNumber()),
                        e);
            }
        }
        return feed.table();
    }

    private void readAll(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && PRODUCTS.contains(xml.getLocalName())) {
                readProduct(xml);
            }
        }
    }

    private void readProduct(XMLStreamReader xml) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        List<String> cells = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                String address = xml.getAttributeValue(null, "href"); // Atom's links have no text
                String text = textOf(xml);
                put(name, text.isEmpty() && address != null ? address : text, cells);
            }
        }
        products.add(cells);
        // One file may be one line; rows are told apart by theirs.
        lines.add(lines.isEmpty() ? line : Math.max(line, lines.get(lines.size() - 1) + 1));
    }

    /** The text of an element without that of the elements in it: a price of shipping is none of the product. */
    private static String textOf(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(depth == 1 ? xml.getText() : "");
                default -> {} // comments
            }
        }
        return text.toString().strip();
    }

    private void put(String name, String text, List<String> cells) {
        int column = columns.computeIfAbsent(name, key -> columns.size());
        if (columns.size() > Limit.TABLE_COLUMNS.value()) {
            throw new LookalikeException(Messages.get(
                    "import.tooManyColumns", file, Limit.TABLE_COLUMNS.value(), Limit.TABLE_COLUMNS.property()));
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        String before = cells.get(column);
        if (before.isEmpty()) {
            cells.set(column, text);
        } else if (name.equals(FURTHER_PICTURES) && !text.isEmpty()) {
            cells.set(column, before + "," + text);
        }
    }

    private CsvTable table() {
        if (products.isEmpty()) {
            throw new LookalikeException(Messages.get("import.noFeed", file));
        }
        List<LooseCsv.Row> rows = new ArrayList<>(products.size());
        for (int i = 0; i < products.size(); i++) {
            List<String> cells = products.get(i);
            while (cells.size() < columns.size()) {
                cells.add("");
            }
            rows.add(new LooseCsv.Row(lines.get(i), cells, false));
        }
        return new CsvTable(List.copyOf(columns.keySet()), rows, ',', List.of());
    }
}
