package app.lookalike.ui.foryou;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.taste.Suggestion;
import app.lookalike.service.taste.TasteAnswer;
import app.lookalike.service.taste.TasteAnswer.State;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.SideWidth;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.product.ProductPane;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductView;
import app.lookalike.ui.product.ProductViewModel;
import app.lookalike.ui.quality.Indexing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The screen of what fits a person's taste; where nothing is known of it, first choices. */
public final class ForYouView extends Region implements Screen {
    private static final SideWidth PAGE = new SideWidth(0.34, 350, 560);

    /** Where less than this would be left of the cards, the page of a product takes their place; usual text. */
    private static final double LEAST_CARDS = 380;

    private final ForYouViewModel model;
    private final Indexing indexing;
    private final Label text = new Label();
    private final Button others;
    private final WishBar wishes;
    private final SuggestionGrid grid;
    private final Placeholder placeholder = new Placeholder();
    private final ScrollPane scroll;
    private Optional<ProductPane> page = Optional.empty();

    /**
     * The screen.
     *
     * @param indexing how to go on with indexing, where nothing is indexed
     * @param findSimilar searches by a product
     * @param boards where suggestions are kept
     */
    public ForYouView(
            ForYouViewModel model,
            PictureLoader loader,
            Indexing indexing,
            Consumer<Query> findSimilar,
            BoardsViewModel boards) {
        this.model = model;
        this.indexing = indexing;
        getStyleClass().add("foryou-view");
        grid = new SuggestionGrid(
                model, loader, new SuggestionUses(this::showPage, findSimilar, boards, model::notThis));
        others = Buttons.labelled(Feather.REFRESH_CW, "foryou.others", this::others);
        wishes = new WishBar(model);
        text.getStyleClass().add("foryou-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        PersonPanel panel = new PersonPanel(model.people());
        Banner banner = new Banner(model.people().message(), model.people()::dismiss);
        VBox content =
                Styled.as("foryou-content", new VBox(header(panel), banner, panel, text, wishes, grid, placeholder));
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        model.answer().addListener((observable, before, now) -> update());
        model.suggestions().addListener((observable, before, now) -> update());
        model.picked().addListener((observable, before, now) -> update());
        model.busy().addListener((observable, before, now) -> update());
        model.failure().addListener((observable, before, now) -> update());
        sceneProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.look();
            }
        });
        update();
    }

    private FlowPane header(PersonPanel panel) {
        Label title = Labels.of(Messages.get("foryou.screen"), "page-title");
        return Styled.as("foryou-header", new FlowPane(title, new PersonMenu(model.people(), panel), others));
    }

    /** Offers the page of a product beside the cards. */
    public void offerProducts(ProductViewModel pages, PictureLoader loader, ProductUses uses) {
        ProductView view = new ProductView(pages, loader, uses);
        page = Optional.of(new ProductPane(pages, view, open -> requestLayout()));
        getChildren().add(view);
        pages.onStep(by -> pages.page()
                .get()
                .flatMap(now -> grid.beside(now.product().id(), by))
                .map(Suggestion::product)
                .ifPresent(this::showPage));
    }

    /** Looks at a product beside the suggestions. */
    public void showPage(Product product) {
        page.ifPresent(pane -> model.session().ifPresent(in -> pane.model().show(ProductPage.of(in, product))));
    }

    private void others() {
        model.others();
        scroll.setVvalue(0);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double wanted = page.filter(pane -> pane.model().isOpen()).isPresent() ? PAGE.in(this) : 0;
        boolean instead = wanted > 0 && room - wanted < LEAST_CARDS * Appearance.textScale(this);
        double right = instead ? room : wanted;
        scroll.setVisible(!instead);
        scroll.resizeRelocate(0, 0, instead ? room : room - right, getHeight());
        page.ifPresent(pane -> pane.view().resizeRelocate(room - right, 0, right, getHeight()));
    }

    private void update() {
        Optional<State> state = model.answer().get().map(TasteAnswer::state);
        boolean cards = state.filter(now -> now == State.FOR_YOU || now == State.FIRST_CHOICES)
                .isPresent();
        Shown.set(grid, cards);
        Shown.set(placeholder, !cards);
        Shown.set(text, cards);
        others.setDisable(!cards || model.busy().get());
        wishes.show(state.filter(now -> now == State.FOR_YOU).isPresent());
        grid.setOpacity(model.busy().get() ? 0.5 : 1);
        if (state.isEmpty()) {
            sayNothingYet();
            return;
        }
        switch (state.get()) {
            case FOR_YOU -> text.setText(Messages.get("foryou.text"));
            case FIRST_CHOICES -> {
                int enough = Math.min(
                        ForYouViewModel.PICKS, model.suggestions().get().size());
                text.setText(Messages.get(
                                "foryou.choose", enough, model.picked().get().size())
                        .strip());
            }
            case NO_PRODUCTS -> say(Feather.IMAGE, "foryou.noProducts");
            case ALL_SEEN -> say(Feather.CHECK_CIRCLE, "foryou.allSeen");
            case NOT_INDEXED -> {
                Button start = Buttons.labelled(Feather.PLAY, "foryou.index", indexing.start());
                Shown.when(start, indexing.rests());
                placeholder.say(
                        Feather.LOADER,
                        Messages.get("foryou.notIndexed"),
                        Messages.get("foryou.notIndexed.text"),
                        start);
            }
        }
    }

    private void sayNothingYet() {
        String failure = model.failure().get();
        if (failure.isEmpty()) {
            say(Feather.LOADER, model.session().isEmpty() ? "state.opening" : "foryou.looking");
        } else {
            placeholder.say(
                    Feather.ALERT_CIRCLE,
                    Messages.get("foryou.failed"),
                    failure,
                    Buttons.labelled(Feather.ROTATE_CW, "state.retry", model::startAnew));
        }
    }

    private void say(Feather icon, String key) {
        placeholder.say(icon, Messages.get(key), Messages.get(key + ".text"));
    }

    @Override
    public String title() {
        return Messages.get("foryou.screen");
    }

    @Override
    public boolean needsWorkspace() {
        return true;
    }

    @Override
    public Ikon icon() {
        return Feather.HEART;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("action.foryou.others", Feather.REFRESH_CW, this::others)
                        .on("R"),
                Action.told("action.foryou.page", Feather.CORNER_DOWN_LEFT, "Enter"),
                Action.told("action.foryou.similar", Feather.SEARCH, "S"),
                Action.told("action.foryou.keep", Feather.BOOKMARK, "B", "Shift+B"),
                Action.told("action.foryou.notThis", Feather.X, "Delete"),
                Action.of("action.foryou.enter", Feather.ARROW_DOWN, grid::enter)
                        .on("Down")
                        .byKeyOnly(),
                Action.of("action.foryou.back", Feather.X_CIRCLE, () -> page.ifPresent(ProductPane::back))
                        .on("Esc")
                        .byKeyOnly());
    }
}
