package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.boards.KeepMenu;
import app.lookalike.ui.common.Originals;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.compare.Comparison;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.search.match.Matches;
import app.lookalike.ui.search.model.QueryParts;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** All that can be done with an answer, in the order of the menu. */
public final class HitActions {
    /** Pixels of the longer side of a copied picture at most. */
    private static final int COPY_SIDE = 2_400;

    private final SearchViewModel model;
    private final PictureLoader loader;
    private final Optional<BoardsViewModel> boards;
    private final Matches matches;

    private Optional<Consumer<Comparison>> comparing = Optional.empty();
    private Optional<Originals> originals = Optional.empty();
    private Optional<Consumer<ProductPage>> pages = Optional.empty();

    /** @param boards where answers can be kept; without them that is not offered */
    public HitActions(SearchViewModel model, PictureLoader loader, Optional<BoardsViewModel> boards) {
        this.model = model;
        this.loader = loader;
        this.boards = boards;
        this.matches = new Matches(model);
    }

    /** Offers to compare an answer with the query; only cards that are made later have it. */
    public void offerComparison(Consumer<Comparison> show) {
        comparing = Optional.of(show);
    }

    /** Offers the file of an answer's picture; only cards that are made later have it. */
    public void offerOriginals(Originals files) {
        originals = Optional.of(files);
    }

    /** Offers the page of an answer; only cards that are made later have it. */
    public void offerPages(Consumer<ProductPage> show) {
        pages = Optional.of(show);
    }

    /** The names of the boards that the product of an answer is on. */
    List<String> boardsOf(SearchHit hit) {
        return boards.stream()
                .flatMap(model -> model.boards().get().stream())
                .filter(board -> board.find(hit.product().id()).isPresent())
                .map(Board::name)
                .toList();
    }

    /** Runs that whenever something was kept or taken off. */
    void onBoardsChanged(Runnable then) {
        boards.ifPresent(model -> model.boards().addListener((observable, before, now) -> then.run()));
    }

    List<HitAction> all() {
        return Stream.of(
                        pages.stream().map(this::ofPage),
                        ofSearch(),
                        ofFeedback(),
                        boards.stream().flatMap(this::ofBoards),
                        comparing.stream().map(this::ofComparison),
                        originals.stream().flatMap(this::ofOriginals))
                .flatMap(Function.identity())
                .toList();
    }

    private HitAction ofPage(Consumer<ProductPage> show) {
        return new HitAction(
                HitAction.PAGE, Feather.MAXIMIZE_2, key(KeyCode.P), false, withHit(hit -> comparisonWith(hit)
                        .map(ProductPage::of)
                        .or(() -> model.session().map(in -> ProductPage.of(in, hit.product())))
                        .ifPresent(show)));
    }

    private HitAction ofComparison(Consumer<Comparison> show) {
        return new HitAction(
                "search.hit.compare", Feather.COLUMNS, key(KeyCode.C), true, withHit(hit -> comparisonWith(hit)
                        .ifPresentOrElse(show, () -> model.refuse(Messages.get("compare.wordsOnly")))));
    }

    /** Empty where the query is words, which have no picture to compare with. */
    private Optional<Comparison> comparisonWith(SearchHit hit) {
        return model.session().flatMap(session -> model.result()
                .get()
                .filter(answer ->
                        !QueryParts.of(answer.request().query()).wanted().isEmpty())
                .map(answer -> new Comparison(
                        session,
                        QueryParts.of(answer.request().query()).wanted(),
                        answer.hits(),
                        answer.hits().indexOf(hit))));
    }

    private Stream<HitAction> ofOriginals(Originals files) {
        return Stream.of(
                new HitAction(
                        "search.hit.open",
                        Feather.EXTERNAL_LINK,
                        key(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
                        false,
                        withHit(hit -> model.session().ifPresent(in -> files.open(in, hit.shown())))),
                new HitAction(
                        "search.hit.reveal",
                        Feather.FOLDER,
                        key(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        false,
                        withHit(hit -> model.session().ifPresent(in -> files.reveal(in, hit.shown())))));
    }

    private Stream<HitAction> ofBoards(BoardsViewModel on) {
        return Stream.of(
                new HitAction(
                        "search.hit.keep", Feather.BOOKMARK, key(KeyCode.B), true, withHit(hit -> on.keep(pick(hit)))),
                new HitAction(
                        "search.hit.keepOn",
                        Feather.BOOKMARK,
                        key(KeyCode.B, KeyCombination.SHIFT_DOWN),
                        false,
                        card -> card.hit().ifPresent(hit -> KeepMenu.show(on, List.of(pick(hit)), card))));
    }

    private BoardCandidate pick(SearchHit hit) {
        String asked = model.asked().get().map(shown -> shown.query().label()).orElse(null);
        return isMeasured() ? BoardCandidate.found(hit, asked) : new BoardCandidate(hit.product(), asked, null);
    }

    private Stream<HitAction> ofSearch() {
        return Stream.of(
                new HitAction("search.hit.from", Feather.SEARCH, key(KeyCode.ENTER), false, withHit(this::searchFrom)),
                new HitAction("search.hit.more", Feather.PLUS, key(KeyCode.M), false, withHit(this::moreLike)),
                new HitAction("search.hit.less", Feather.MINUS, key(KeyCode.L), false, withHit(this::lessLike)),
                new HitAction("search.hit.why", Feather.INFO, key(KeyCode.I), false, this::explain),
                new HitAction(
                        "search.hit.copyPicture",
                        Feather.IMAGE,
                        key(KeyCode.C, KeyCombination.SHORTCUT_DOWN),
                        false,
                        withHit(this::copyPicture)),
                new HitAction(
                        "search.hit.copyId",
                        Feather.COPY,
                        key(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        false,
                        withHit(HitActions::copyId)));
    }

    private Stream<HitAction> ofFeedback() {
        return Stream.of(
                new HitAction(
                        "search.hit.like",
                        Feather.THUMBS_UP,
                        key(KeyCode.UP, KeyCombination.ALT_DOWN),
                        false,
                        withHit(hit -> model.feedback().like(hit.product().id()))),
                new HitAction(
                        "search.hit.dislike",
                        Feather.THUMBS_DOWN,
                        key(KeyCode.DOWN, KeyCombination.ALT_DOWN),
                        false,
                        withHit(hit -> model.feedback().dislike(hit.product().id()))));
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static Consumer<ResultCard> withHit(Consumer<SearchHit> action) {
        return card -> card.hit().ifPresent(action);
    }

    private void searchFrom(SearchHit hit) {
        model.searchFrom(hit.product());
    }

    private void moreLike(SearchHit hit) {
        model.composition().moreLike(new Query.ByProduct(hit.product().id()));
    }

    private void lessLike(SearchHit hit) {
        model.composition().lessLike(new Query.ByProduct(hit.product().id()));
    }

    private void explain(ResultCard card) {
        boolean measured = isMeasured();
        card.hit().ifPresent(hit -> WhyPopover.show(card, hit, matches.sentence(hit), matches.of(hit), measured));
    }

    private boolean isMeasured() {
        return model.result().get().map(SearchResult::isMeasured).orElse(true);
    }

    private static void copyId(SearchHit hit) {
        ClipboardContent content = new ClipboardContent();
        content.putString(hit.product().id());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyPicture(SearchHit hit) {
        model.session()
                .ifPresent(session -> loader.load(
                        session,
                        hit.shown(),
                        COPY_SIDE,
                        picture -> picture.ifPresentOrElse(
                                HitActions::copy, () -> model.refuse(Messages.get("search.hit.noPicture")))));
    }

    private static void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
