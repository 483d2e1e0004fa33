package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.testing.DrawnCatalog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop's table with brands, sizes, prices, links and descriptions, from the import to the search. */
final class ShopCommandsTest {
    private final String workspace;
    private final Path source;

    @AutoClose
    private final CommandStage stage;

    ShopCommandsTest(@TempDir Path folder) {
        this.source = folder.resolve("source");
        this.workspace = folder.resolve("shop").toString();
        this.stage = new CommandStage(folder);
    }

    @BeforeEach
    void index() throws IOException {
        DrawnCatalog.write(source, 5);
        Files.delete(source.resolve("styles.csv"));
        Files.writeString(
                source.resolve("shop.csv"),
                """
                id,title,image,vendor,sizes,price,currency,link,description
                1000,Shirt,1000.jpg,Acme,"S, M",19.90,EUR,https://a.example/1000,<p>Soft linen</p>
                1001,Bag,1001.jpg,Acme,,"1.299,00 €",,,
                1002,Cap,1002.jpg,Brand & Sons,M,5,,,
                1003,Belt,1003.jpg,,,ask us,,,
                """);
        stage.done("import", source.resolve("shop.csv").toString(), "-w", workspace);
        stage.done("index", "-w", workspace);
    }

    private List<JsonNode> hits(String... filters) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("search", "-w", workspace, "--id", "1000", "--include-self", "--json"));
        for (String filter : filters) {
            arguments.addAll(List.of("--filter", filter));
        }
        stage.done(arguments.toArray(new String[0]));
        List<JsonNode> products = new ArrayList<>();
        new ObjectMapper().readTree(stage.output()).get("hits").forEach(hit -> products.add(hit.get("product")));
        return products;
    }

    @ParameterizedTest
    @CsvSource({
        "brand=acme,1000 1001",
        "size=M,1000 1002",
        "size=s,1000",
        "price=10..50,1000",
        "price=..50,1000 1002",
        "price=1299,1001",
        "price=5..,1000 1001 1002"
    })
    void filters(String filter, String ids) throws IOException {
        assertThat(hits(filter))
                .extracting(product -> product.get("id").asText())
                .containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void aFurtherPictureFindsItsProductAndIsInTheJson() throws IOException {
        Path view = source.resolve("images/1002_back.jpg");
        Files.write(view, DrawnCatalog.mosaic(7));
        stage.done("import", source.resolve("shop.csv").toString(), "-w", workspace);
        stage.done("index", "-w", workspace);
        assertThat(stage.output()).contains("Further views of products: 1 indexed, 0 had been before.");
        stage.done("index", "-w", workspace, "--json");
        assertThat(new ObjectMapper()
                        .readTree(stage.output())
                        .get("views")
                        .get("alreadyIndexed")
                        .asInt())
                .isEqualTo(1);

        stage.done("search", "-w", workspace, "--image", view.toString(), "--json", "--ranking", "visual");

        JsonNode found = new ObjectMapper().readTree(stage.output()).get("hits");
        assertThat(found).hasSize(4);
        assertThat(found.get(0).get("id").asText()).isEqualTo("1002");
        assertThat(found.get(0).get("view").asText()).isEqualTo("images/1002_back.jpg");
        assertThat(found.get(1).has("view")).isFalse();
    }

    @Test
    void allFiltersMustHold() throws IOException {
        assertThat(hits("price=1..100", "size=m", "brand=acme"))
                .extracting(product -> product.get("id").asText())
                .containsExactly("1000");
    }

    @Test
    void whatIsKnownIsInTheJsonAndNothingElse() throws IOException {
        List<JsonNode> products = hits();
        JsonNode shirt = products.get(0);

        assertThat(shirt.get("brand").asText()).isEqualTo("Acme");
        assertThat(shirt.get("size").asText()).isEqualTo("S, M");
        assertThat(shirt.get("price").isNumber()).isTrue();
        assertThat(shirt.get("price").decimalValue()).isEqualByComparingTo("19.90");
        assertThat(shirt.get("currency").asText()).isEqualTo("EUR");
        assertThat(shirt.get("link").asText()).isEqualTo("https://a.example/1000");
        assertThat(shirt.get("description").asText()).isEqualTo("Soft linen");
        JsonNode belt = products.stream()
                .filter(product -> product.get("id").asText().equals("1003"))
                .findFirst()
                .orElseThrow();
        assertThat(belt.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "name",
                        "gender",
                        "masterCategory",
                        "subCategory",
                        "articleType",
                        "baseColour",
                        "season",
                        "year",
                        "usage");
    }

    @ParameterizedTest
    @CsvSource({
        "price=cheap,not of the form from..to",
        "price=9..1,ends before it begins",
        "price=2000..,the prices are from 5..1299.00",
        "brand=Acne,rather \"Acme\"",
        "cost=5,there are gender"
    })
    void aFilterThatFindsNothingIsWrongUsage(String filter, String message) {
        assertThat(stage.run("search", "-w", workspace, "--id", "1000", "--filter", filter))
                .isEqualTo(2);
        assertThat(stage.errors()).contains(message);
    }

    @Test
    void anUnreadablePriceIsInTheReport() {
        stage.done("import", "--dry-run", source.resolve("shop.csv").toString());

        assertThat(stage.output() + stage.errors()).contains("the price “ask us” cannot be read");
    }
}
