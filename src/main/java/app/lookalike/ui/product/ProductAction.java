package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.KeepMenu;
import app.lookalike.ui.common.Originals;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be done with the product of a page: by its button, or by its key anywhere on the page.
 *
 * @param key of its text
 * @param icon on the button
 * @param keys the shortcut
 * @param needsWorkspace whether it is not offered in a shared catalogue
 * @param run does it to a page; the node is the button, to show something beside
 */
record ProductAction(
        String key, Feather icon, KeyCombination keys, boolean needsWorkspace, BiConsumer<ProductPage, Node> run) {
    /** All of them, the most wanted first. */
    static List<ProductAction> all(ProductViewModel model, ProductUses uses) {
        Originals originals = new Originals(uses.jobs(), uses.files(), model::say);
        return List.of(
                of("product.similar", Feather.SEARCH, "S", page -> uses.findSimilar()
                        .accept(new Query.ByProduct(page.product().id()))),
                of("product.keep", Feather.BOOKMARK, "B", page -> uses.boards().keep(candidate(page))),
                new ProductAction(
                        "product.keepOn",
                        Feather.FOLDER_PLUS,
                        KeyCombination.valueOf("Shift+B"),
                        false,
                        (page, beside) -> KeepMenu.show(uses.boards(), List.of(candidate(page)), beside)),
                of("product.compare", Feather.COLUMNS, "C", page -> model.comparison()
                        .ifPresentOrElse(uses.compare(), () -> model.say(Messages.get("product.nothingToCompare")))),
                ofWorkspace(
                        "product.open",
                        Feather.EXTERNAL_LINK,
                        "Shortcut+Enter",
                        page -> originals.open(page.session(), page.product())),
                ofWorkspace(
                        "product.reveal",
                        Feather.FOLDER,
                        "Shortcut+Shift+Enter",
                        page -> originals.reveal(page.session(), page.product())),
                of("product.copyId", Feather.COPY, "Shortcut+Shift+C", page -> copyId(page.product())),
                ofWorkspace("product.hide", Feather.EYE_OFF, "Delete", page -> {
                    model.close();
                    uses.hide().accept(page.product());
                }));
    }

    private static ProductAction of(String key, Feather icon, String keys, Consumer<ProductPage> run) {
        return new ProductAction(key, icon, KeyCombination.valueOf(keys), false, (page, beside) -> run.accept(page));
    }

    private static ProductAction ofWorkspace(String key, Feather icon, String keys, Consumer<ProductPage> run) {
        return new ProductAction(key, icon, KeyCombination.valueOf(keys), true, (page, beside) -> run.accept(page));
    }

    /** Whether it can be done to that page. */
    boolean fits(ProductPage page) {
        return !(needsWorkspace && page.session().isShared());
    }

    private static BoardCandidate candidate(ProductPage page) {
        return page.found()
                .map(found -> BoardCandidate.found(found.hit(), found.asked().label()))
                .orElseGet(() -> BoardCandidate.of(page.product()));
    }

    private static void copyId(Product product) {
        ClipboardContent content = new ClipboardContent();
        content.putString(product.id());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
