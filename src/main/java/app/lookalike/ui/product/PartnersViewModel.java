package app.lookalike.ui.product;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.outfit.Outfit;
import app.lookalike.service.outfit.OutfitService;
import app.lookalike.ui.common.LatestRequest;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What may be worn with the product of a page, as long as the user wants that. Lives on the window's thread; what goes
 * with it is looked for on another.
 */
public final class PartnersViewModel {
    /** So many products are shown. */
    static final int PARTNERS = 6;

    private final ObservableValue<Optional<ProductPage>> page;
    private final ObservableValue<Boolean> wanted;
    private final LatestRequest looking;
    private final ReadOnlyObjectWrapper<Optional<Outfit>> outfit = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What goes with the product of that page.
     *
     * @param wanted whether the user wants to see it
     */
    PartnersViewModel(TaskRunner runner, ObservableValue<Optional<ProductPage>> page, ObservableValue<Boolean> wanted) {
        this.page = page;
        this.wanted = wanted;
        this.looking = new LatestRequest(runner);
        page.addListener((observable, before, now) -> look());
        wanted.addListener((observable, before, now) -> look());
    }

    /** What was found; empty before that, and where it is not wanted. */
    ReadOnlyObjectProperty<Optional<Outfit>> outfit() {
        return outfit.getReadOnlyProperty();
    }

    private void look() {
        looking.drop();
        outfit.set(Optional.empty());
        if (Boolean.TRUE.equals(wanted.getValue())) {
            page.getValue().filter(shown -> !shown.session().isShared()).ifPresent(shown -> looking.of(
                            Messages.get("product.partners.task"), progress -> find(shown, progress))
                    .onSuccess(found -> outfit.set(Optional.of(found)))
                    .startQuietly());
        }
    }

    private static Outfit find(ProductPage shown, Progress progress) {
        return OutfitService.with(shown.session().catalog(), shown.product(), PARTNERS, progress);
    }
}
