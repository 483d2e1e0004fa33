package app.lookalike.service.shared.solr;

import app.lookalike.catalog.Attribute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The fields of a published catalogue, as a configuration that Solr takes. */
public final class SolrSchema {
    /** Goes up with each change that an older or newer program could not read. */
    public static final int VERSION = 2;

    static final String ID = "id";
    static final String TYPE = "type";
    static final String PRODUCT = "product";
    static final String CHECKSUM = "checksum";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String DATA = "data";
    static final String PART = "part";
    static final String THUMBNAIL = "thumbnail";
    static final String PRICE = "price";
    static final String SEARCHED = "searched";

    /** Where it came in the catalogue when it was sent; orders what is read, and means nothing else. */
    static final String POSITION = "position";

    /** Of the picture's file: two products with the same one have the same picture, byte for byte. */
    static final String CONTENT = "content";

    /** The different stems of the name's words, as {@code engine.text.Words} makes them, and how many there are. */
    static final String NAME_STEM = "name_stem";

    static final String NAME_STEMS = "name_stems";

    /** The words of the name, and those of all texts of the product with its id, for Solr's full-text search. */
    static final String NAME_TEXT = "name_text";

    static final String ALL_TEXT = "all_text";

    /** What products are sorted by, see {@code SortKeys}. */
    static final String BY_ID = "by_id";

    static final String BY_NAME = "by_name";
    static final String BY_COLOUR = "by_colour";
    static final String BY_YEAR = "by_year";

    /** What {@link #TYPE} is of a product. */
    static final String TYPE_PRODUCT = "product";

    /** What {@link #TYPE} is of a further picture of a product. */
    static final String TYPE_VIEW = "view";

    /** What {@link #TYPE} is of everything else. */
    static final String TYPE_PART = "part";

    private static final String CONFIG =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <config>
              <luceneMatchVersion>9.12</luceneMatchVersion>
              <dataDir>${solr.data.dir:}</dataDir>
              <directoryFactory name="DirectoryFactory" class="${solr.directoryFactory:solr.NRTCachingDirectoryFactory}"/>
              <codecFactory class="solr.SchemaCodecFactory"/>
              <schemaFactory class="ClassicIndexSchemaFactory"/>
              <indexConfig>
                <ramBufferSizeMB>64</ramBufferSizeMB>
                <lockType>${solr.lock.type:native}</lockType>
              </indexConfig>
              <updateHandler class="solr.DirectUpdateHandler2">
                <updateLog>
                  <str name="dir">${solr.ulog.dir:}</str>
                </updateLog>
                <autoCommit>
                  <maxTime>15000</maxTime>
                  <maxSize>64m</maxSize>
                  <openSearcher>false</openSearcher>
                </autoCommit>
              </updateHandler>
              <query>
                <maxBooleanClauses>16384</maxBooleanClauses>
                <filterCache size="256" initialSize="64" autowarmCount="8"/>
                <documentCache size="512" initialSize="512" autowarmCount="0"/>
                <enableLazyFieldLoading>true</enableLazyFieldLoading>
                <useColdSearcher>false</useColdSearcher>
              </query>
              <requestDispatcher>
                <httpCaching never304="true"/>
              </requestDispatcher>
              <requestHandler name="/select" class="solr.SearchHandler">
                <lst name="defaults">
                  <str name="echoParams">none</str>
                </lst>
              </requestHandler>
            </config>
            """;

    private SolrSchema() {}

    /** The field by which values are filtered: in lower case. */
    static String filterField(Attribute attribute) {
        return "is_" + attribute.key();
    }

    /** The field by which values are counted. */
    static String valueField(Attribute attribute) {
        return "has_" + attribute.key();
    }

    /**
     * The name of the configuration.
     *
     * @param codes numbers of the code of each vector that is searched
     */
    static String name(Map<StoredVector, Integer> codes) {
        StringBuilder name = new StringBuilder("lookalike-").append(VERSION);
        new TreeMap<>(codes).forEach((vector, size) -> name.append('-').append(size));
        return name.toString();
    }

    /** The configuration as a zip. */
    static byte[] zip(Map<StoredVector, Integer> codes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "solrconfig.xml", CONFIG);
            add(zip, "schema.xml", schema(codes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String schema(Map<StoredVector, Integer> codes) {
        StringBuilder xml = new StringBuilder(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <schema name="lookalike" version="1.6">
                  <uniqueKey>id</uniqueKey>
                  <fieldType name="string" class="solr.StrField" sortMissingLast="true" docValues="true"/>
                  <fieldType name="long" class="solr.LongPointField" docValues="true"/>
                  <fieldType name="double" class="solr.DoublePointField" sortMissingLast="true" docValues="true"/>
                  <fieldType name="text" class="solr.StrField" indexed="false" docValues="false"/>
                  <fieldType name="binary" class="solr.BinaryField"/>
                  <fieldType name="words" class="solr.TextField">
                    <analyzer>
                      <tokenizer class="solr.PatternTokenizerFactory" pattern="[\\p{L}\\p{M}\\p{N}]+" group="0"/>
                      <filter class="solr.LowerCaseFilterFactory"/>
                      <filter class="solr.ASCIIFoldingFilterFactory"/>
                    </analyzer>
                  </fieldType>
                  <field name="_version_" type="long" indexed="false" stored="false"/>
                  <field name="id" type="string" indexed="true" stored="true" required="true"/>
                  <field name="type" type="string" indexed="true" stored="false"/>
                  <field name="product" type="string" indexed="true" stored="false"/>
                  <field name="checksum" type="string" indexed="false" stored="false"/>
                  <field name="from" type="long" indexed="true" stored="false"/>
                  <field name="until" type="long" indexed="false" stored="false"/>
                  <field name="data" type="text" stored="true"/>
                  <field name="part" type="binary" stored="true"/>
                  <field name="thumbnail" type="binary" stored="true"/>
                  <field name="searched" type="string" indexed="true" stored="false" multiValued="true"/>
                  <field name="price" type="double" indexed="true" stored="false"/>
                  <field name="position" type="long" indexed="false" stored="false"/>
                  <field name="content" type="string" indexed="true" stored="false"/>
                  <field name="name_stem" type="string" indexed="true" stored="false" multiValued="true"/>
                  <field name="name_stems" type="long" indexed="false" stored="false"/>
                  <field name="name_text" type="words" indexed="true" stored="false"/>
                  <field name="all_text" type="words" indexed="true" stored="false" multiValued="true"/>
                  <field name="by_id" type="string" indexed="false" stored="false"/>
                  <field name="by_name" type="string" indexed="false" stored="false"/>
                  <field name="by_colour" type="string" indexed="false" stored="false"/>
                  <field name="by_year" type="string" indexed="false" stored="false"/>
                """);
        for (Attribute attribute : Attribute.values()) {
            xml.append(
                    field(filterField(attribute), "string", "indexed=\"true\" stored=\"false\" multiValued=\"true\""));
            xml.append(
                    field(valueField(attribute), "string", "indexed=\"false\" stored=\"false\" multiValued=\"true\""));
        }
        for (StoredVector vector : StoredVector.values()) {
            xml.append(field(vector.field(), "binary", "stored=\"true\""));
        }
        codes.forEach((vector, size) -> {
            String type = vector.codeField() + "_type";
            xml.append("  <fieldType name=\"")
                    .append(type)
                    .append(
                            "\" class=\"solr.DenseVectorField\" vectorEncoding=\"BYTE\" similarityFunction=\"euclidean\"")
                    .append(" knnAlgorithm=\"hnsw\" hnswMaxConnections=\"16\" hnswBeamWidth=\"100\" vectorDimension=\"")
                    .append(size)
                    .append("\"/>\n");
            xml.append(field(vector.codeField(), type, "indexed=\"true\" stored=\"false\""));
        });
        return xml.append("</schema>\n").toString();
    }

    private static String field(String name, String type, String options) {
        return "  <field name=\"" + name + "\" type=\"" + type + "\" " + options + "/>\n";
    }
}
