package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.testing.DrawnCatalog;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose pictures are URLs: those of files are read, those on the web are not asked for. */
class ShardedCatalogTest {
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Path table(String... pictures) throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,imageurl"));
        for (int i = 0; i < pictures.length; i++) {
            rows.add((i + 1) + "," + pictures[i]);
        }
        return Files.write(Files.createDirectories(folder.resolve("table")).resolve("shop.csv"), rows);
    }

    private String onTheWeb(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private Path picture(String name) throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("Bilder für alle"));
        return Files.write(elsewhere.resolve(name), DrawnCatalog.picture(0.5f));
    }

    private static ShardedCatalog read(Path table, @Nullable Path pictures) {
        return ShardedCatalog.read(table, pictures, 8, Integer.MAX_VALUE, Progress.NONE);
    }

    @Test
    void picturesByUrlOfAFileAreReadWhereverTheyLie() throws IOException {
        Path picture = picture("größe 1, 100%25.jpg");
        String encoded = picture.toUri().getRawPath();
        String plain = picture.toString().replace("%", "%25");
        ShardedCatalog catalog = read(
                table("\"file://" + plain + "\"", "file:" + encoded, "file://localhost" + encoded, "FILE://" + encoded),
                null);
        assertThat(catalog.withoutPicture()).isZero();
        assertThat(catalog.slice(0).products()).extracting(Product::picture).containsOnly(picture.toString());
        assertThat(catalog.notes()).noneMatch(note -> note.contains("web address"));
    }

    @Test
    void aCatalogueWithPicturesOnTheWebAloneIsRefusedAndNothingIsAskedFor() throws IOException {
        Path table = table(onTheWeb("a.jpg"), onTheWeb("b.jpg"));
        assertThatThrownBy(() -> read(table, null))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(table.toString())
                .hasMessageContaining("Nothing is fetched from the web")
                .hasMessageContaining("--pictures")
                .hasMessageNotContaining("\n");
        assertThat(requests).isEmpty();
    }

    @Test
    void picturesOfTheWebThatWereSavedToAFolderAreFoundByTheirNames() throws IOException {
        Path picture = picture("a.jpg");
        ShardedCatalog catalog = read(table(onTheWeb("a.jpg"), onTheWeb("b.jpg")), picture.getParent());
        assertThat(catalog.withoutPicture()).isEqualTo(1);
        assertThat(catalog.slice(0).products().get(0).picture()).isEqualTo(picture.toString());
        assertThat(catalog.notes()).anyMatch(note -> note.contains("not fetched from the web"));
        assertThat(requests).isEmpty();
    }
}
