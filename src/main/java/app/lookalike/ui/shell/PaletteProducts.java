package app.lookalike.ui.shell;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.OtherWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the palette finds in a catalogue; nothing where none is open. */
final class PaletteProducts {
    /** More products in a palette would not be read. */
    static final int MOST = 8;

    private final Optional<CatalogSession> catalogue;
    private final OtherWords words;

    PaletteProducts(Optional<CatalogSession> catalogue, TaskRunner runner) {
        this.catalogue = catalogue;
        this.words = new OtherWords(runner);
    }

    /** The best products for a text; takes time. */
    List<Product> find(String typed) {
        return catalogue.map(in -> in.find(typed, MOST)).orElse(List.of());
    }

    /** Looks for other words for a text that finds few. */
    void otherWords(String typed, int found, Consumer<List<String>> take) {
        catalogue.ifPresent(in -> words.look(in, BrowseRequest.ALL.saying(typed), found, take));
    }
}
