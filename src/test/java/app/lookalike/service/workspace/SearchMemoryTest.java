package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.workspace.StoredHistory;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchMemoryTest {
    private static final Query.Single A = new Query.ByProduct("a");
    private static final Query.Single B = new Query.ByProduct("b");

    @TempDir
    Path folder;

    private final Query.ByPicture photo = new Query.ByPicture("beach.jpg", noise(60, 80), 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"of\":null}",
                "{\"of\":{\"product\":\"a\"},\"box\":[9,9]}",
                "{\"wanted\":[],\"unwanted\":null}",
                "{\"wanted\":[null]}",
                "{\"photo\":\"gone\"}",
                "x"
            })
    void nonsenseInTheHistoryIsLeftOut(String query) {
        try (Workspace workspace = Workspace.open(folder)) {
            StoredHistory stored = new StoredHistory(List.of(query, "{\"product\":\"a\"}"), 0);
            workspace.putHistory(stored, Map.of(), Set.of());
            workspace.putSetting("searchOptions", query);
            SearchMemory memory = new SearchMemory(workspace);
            assertThat(memory.history(id -> true).entries()).containsExactly(A);
            assertThat(memory.options().filter()).isEqualTo(ProductFilter.NONE);
        }
    }

    private static RgbImage noise(int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        new Random(7).nextBytes(pixels);
        return new RgbImage(width, height, pixels);
    }

    @Test
    void keepsTheHistoryWithItsPhotosAndItsPlace() {
        Query.Region part = new Query.Region(photo, new Box(0.25, 0.5, 0.75, 1));
        QueryHistory history = QueryHistory.EMPTY
                .visit(A)
                .visit(photo)
                .visit(part)
                .visit(new Query.Combined(List.of(A, photo), List.of(B)))
                .back();
        try (Workspace workspace = Workspace.open(folder)) {
            new SearchMemory(workspace).remember(history);
        }

        QueryHistory again = reopened(id -> true);

        assertThat(again.position()).isEqualTo(2);
        assertThat(again.entries())
                .extracting(Query::label)
                .containsExactly("a", "beach.jpg", "beach.jpg", "a + beach.jpg − b");
        assertThat(((Query.Region) again.entries().get(2)).box()).isEqualTo(part.box());
        RgbImage stored =
                again.entries().get(1).photos().findFirst().orElseThrow().image();
        assertThat(stored.pixels()).isEqualTo(photo.image().pixels());
        assertThat(again.entries().get(2).photos().findFirst().orElseThrow().image())
                .as("one photo in memory")
                .isSameAs(stored);
    }

    /** The size that is shown must not make another query of the photo: feedback on it would be lost. */
    @Test
    void keepsTheSizeThatAPhotoCameIn() {
        Query.ByPicture large = new Query.ByPicture("beach.jpg", photo.image(), 0, new RgbImage.Size(6000, 8000));
        try (Workspace workspace = Workspace.open(folder)) {
            SearchMemory memory = new SearchMemory(workspace);
            memory.remember(QueryHistory.EMPTY.visit(large));
            memory.remember(Map.of(large, Feedback.NONE.toggleLiked("a")));
            assertThat(memory.feedback(photo).liked()).containsExactly("a");
        }

        assertThat(reopened(id -> true).entries())
                .singleElement()
                .extracting(query -> query.photos().findFirst().orElseThrow().original())
                .isEqualTo(new RgbImage.Size(6000, 8000));
    }

    @Test
    void leavesOutProductsThatAreGone() {
        try (Workspace workspace = Workspace.open(folder)) {
            new SearchMemory(workspace).remember(QueryHistory.EMPTY.visit(A).visit(B));
        }

        assertThat(reopened("a"::equals)).isEqualTo(QueryHistory.EMPTY.visit(A));
    }

    @Test
    void erasesEverythingForGood() throws IOException {
        Query secret = new Query.ByProduct("a-very-secret-product");
        QueryHistory history = QueryHistory.EMPTY.visit(secret).visit(photo);
        try (Workspace workspace = Workspace.open(folder)) {
            SearchMemory memory = new SearchMemory(workspace);
            memory.remember(history);
            memory.eraseHistory();

            memory.remember(history.visit(B)); // by a window that still has the old entries
        }

        assertThat(reopened(id -> true).entries()).containsExactly(B);
        String file = Files.readString(folder.resolve("lookalike.db"), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("secret").doesNotContain("IDAT");
    }

    private QueryHistory reopened(Predicate<String> known) {
        try (Workspace workspace = Workspace.open(folder)) {
            return new SearchMemory(workspace).history(known);
        }
    }
}
