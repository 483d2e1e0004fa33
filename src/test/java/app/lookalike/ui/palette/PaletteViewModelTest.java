package app.lookalike.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final List<PaletteEntry> entries = List.of(entry("Undo"), entry("Open a folder"), entry("Random product"));

    @Test
    void offersEverythingBeforeAnythingIsTyped() {
        PaletteViewModel palette = palette(typed -> List.of(), TaskRunner.inline());

        assertThat(titles(palette)).containsExactly("Undo", "Open a folder", "Random product");
        assertThat(palette.chosen()).contains(entries.get(0));
    }

    @Test
    void doesWhatIsChosenWithTheArrows() {
        PaletteViewModel palette = palette(typed -> List.of(), TaskRunner.inline());

        palette.move(-1);
        palette.chosen().orElseThrow().effect().run();
        palette.move(1);
        palette.chosen().orElseThrow().effect().run();

        assertThat(done).containsExactly("Random product", "Undo");
    }

    @Test
    void showsTheBestAnswerFirstAndProductsLast() {
        PaletteViewModel palette = palette(typed -> List.of(product("15", "Open toe shoes")), TaskRunner.inline());

        palette.typed().set("op");

        assertThat(titles(palette)).containsExactly("Open a folder", "Open toe shoes");
        palette.select(1);
        palette.chosen().orElseThrow().effect().run();
        assertThat(done).containsExactly("15");
    }

    @Test
    void hearsOnlyOfTheLatestProducts() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        PaletteViewModel palette = palette(
                typed -> List.of(product(typed, "Found for " + typed)), new TaskRunner(jobs::add, Runnable::run));

        palette.typed().set("zz1");
        palette.typed().set("zz2");
        assertThat(palette.selected().get()).isEqualTo(-1);
        while (!jobs.isEmpty()) {
            jobs.removeLast().run(); // the first answer comes last
        }

        assertThat(titles(palette)).containsExactly("Found for zz2");
        assertThat(palette.selected().get()).isZero();
    }

    @Test
    void keepsTheSelectionWhenProductsAreAdded() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        PaletteViewModel palette =
                palette(typed -> List.of(product("7", "Dress")), new TaskRunner(jobs::add, Runnable::run));
        palette.typed().set("d");
        palette.move(1);
        PaletteEntry chosen = palette.chosen().orElseThrow();

        jobs.forEach(Runnable::run);

        assertThat(palette.chosen()).contains(chosen);
    }

    @Test
    void offersToSearchByTheTypedWordsBeforeWhatHasOnlyTheirLetters() {
        PaletteViewModel palette = new PaletteViewModel(
                List.of(entry("Undo"), entry("Red carpet dresses"), entry("Re-open in another dress")),
                typed -> List.of(product("7", "Red Dress")),
                product -> done.add(product.id()),
                Optional.of(words -> done.add("in words: " + words)),
                TaskRunner.inline());

        palette.typed().set(" red dress ");

        assertThat(titles(palette))
                .containsExactly("Red carpet dresses", "Search for “red dress”", "Re-open in another dress", "Red Dress");
        palette.select(1);
        palette.chosen().orElseThrow().effect().run();
        assertThat(done).containsExactly("in words: red dress");

        palette.typed().set("--");
        assertThat(titles(palette)).doesNotContain("Search for “--”");
    }

    private PaletteViewModel palette(Function<String, List<Product>> products, TaskRunner runner) {
        return new PaletteViewModel(
                entries, products, product -> done.add(product.id()), Optional.empty(), runner);
    }

    private PaletteEntry entry(String title) {
        return new PaletteEntry(Feather.CIRCLE, title, "Everywhere", List.of(), () -> done.add(title));
    }

    private static Product product(String id, String name) {
        return new Product(id, name, Map.of(), null);
    }

    private static List<String> titles(PaletteViewModel palette) {
        return palette.found().stream().map(PaletteEntry::title).toList();
    }
}
