package app.lookalike.ui.curation;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.service.curation.DuplicateFinder;
import app.lookalike.service.curation.DuplicateGroup;
import app.lookalike.service.curation.DuplicateGroup.Copy;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.action.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The groups of products that show the same picture, and which of each is kept. */
public final class DuplicatesViewModel extends DecisionsViewModel<DuplicateGroup, Product> {
    private final DuplicateFinder finder = new DuplicateFinder();

    /** As {@link DecisionsViewModel}. */
    public DuplicatesViewModel(TaskRunner changes, TaskRunner jobs, Consumer<Edit> edits, Runnable changed) {
        super(changes, jobs, edits, changed);
    }

    /** Looks for products that show the same picture. */
    @Override
    public void find() {
        session()
                .map(CatalogSession::catalog)
                .ifPresent(in -> find(
                        Messages.get("curation.duplicates.task"), progress -> finder.find(in, progress), this::found));
    }

    /** Keeps the copy that is proposed and hides the others. */
    public void keepProposed() {
        keep(0);
    }

    /** Keeps the copy at that place of the group, where there is one, and hides the others. */
    public void keep(int place) {
        shown().get()
                .map(Shown::item)
                .filter(group -> place < group.copies().size())
                .ifPresent(group -> decide(
                        group,
                        group.copies().get(place).product(),
                        hidden(group.copies().size() - 1)));
    }

    /** Follows the proposal for every clear group about which nothing was decided. */
    public void keepAllProposed() {
        Map<DuplicateGroup, Product> all = open().stream()
                .filter(DuplicateGroup::isClear)
                .collect(Collectors.toMap(group -> group, DuplicateGroup::proposed));
        if (!all.isEmpty()) {
            decide(
                    all,
                    hidden(all.keySet().stream()
                            .mapToInt(group -> group.copies().size() - 1)
                            .sum()));
        }
    }

    private static String hidden(int products) {
        return Messages.get("curation.duplicates.hidden", products);
    }

    /** Of those groups one product is kept where there is one wanted, else all are shown. */
    @Override
    void write(CatalogSession in, Set<DuplicateGroup> decided, Map<DuplicateGroup, Product> wanted) {
        List<HiddenProduct> hidden = new ArrayList<>();
        wanted.forEach((group, product) -> hidden.addAll(group.keeping(product)));
        Set<String> all = decided.stream()
                .flatMap(group -> group.copies().stream())
                .map(Copy::product)
                .map(Product::id)
                .collect(Collectors.toSet());
        in.catalog().curation().hide(new Hiding(all, hidden));
    }

    /** Writes all groups. */
    @Override
    public void save(Path file) {
        List<DuplicateGroup> all = items();
        save(file, output -> finder.write(all, output));
    }
}
