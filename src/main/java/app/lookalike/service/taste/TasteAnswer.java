package app.lookalike.service.taste;

import java.util.List;

/**
 * What there is for a person.
 *
 * @param state what the suggestions are
 * @param suggestions best first; empty in the states that say so
 * @param indexed how many products there are to choose from
 */
public record TasteAnswer(State state, List<Suggestion> suggestions, int indexed) {
    /** What can be suggested. */
    public enum State {
        /** Nothing: the catalogue is empty. */
        NO_PRODUCTS,
        /** Nothing: no product is indexed yet. */
        NOT_INDEXED,
        /** First choices, of which the person is to pick a few: too little is known. */
        FIRST_CHOICES,
        /** Products that fit the person's taste. */
        FOR_YOU,
        /** Nothing: the person knows all products already. */
        ALL_SEEN
    }

    /** Copies the list. */
    public TasteAnswer {
        suggestions = List.copyOf(suggestions);
    }

    static TasteAnswer nothing(State state, int indexed) {
        return new TasteAnswer(state, List.of(), indexed);
    }
}
