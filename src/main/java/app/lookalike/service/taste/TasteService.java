package app.lookalike.service.taste;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.service.taste.TasteAnswer.State;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suggests products to a person. */
public final class TasteService {
    private TasteService() {}

    /**
     * What there is for the person who uses the program; takes some tenths of a second for tens of thousands of
     * products. Never what is on a board, and nothing that the person has dealt with.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static TasteAnswer suggest(TasteRecords records, TasteRequest request, Progress progress) {
        OpenCatalog catalog = records.catalog();
        if (catalog.catalog().size() == 0) {
            return TasteAnswer.nothing(State.NO_PRODUCTS, 0);
        }
        Optional<TasteVectors> vectors = TasteVectors.of(catalog);
        return vectors.map(in -> suggest(records, in, request, progress))
                .orElseGet(() -> TasteAnswer.nothing(State.NOT_INDEXED, 0));
    }

    private static TasteAnswer suggest(
            TasteRecords records, TasteVectors vectors, TasteRequest request, Progress progress) {
        OpenCatalog catalog = records.catalog();
        TasteProfile profile = TasteProfile.of(records.people().current(), records.now());
        Set<String> excluded = new HashSet<>(profile.seen());
        catalog.boards().all().stream()
                .map(Board::items)
                .flatMap(List::stream)
                .map(BoardItem::productId)
                .forEach(excluded::add);
        excluded.addAll(request.shown());
        TasteMatches matches = new TasteMatches(catalog, vectors, profile);
        boolean known = profile.known() && matches.possible();
        List<Suggestion> suggestions = known
                ? matches.suggest(request, excluded, progress)
                : new FirstChoices(catalog, vectors).choose(request.count(), excluded, request.round());
        State state = suggestions.isEmpty() ? State.ALL_SEEN : known ? State.FOR_YOU : State.FIRST_CHOICES;
        return new TasteAnswer(state, suggestions, vectors.size());
    }
}
