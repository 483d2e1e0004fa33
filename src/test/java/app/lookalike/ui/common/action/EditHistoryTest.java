package app.lookalike.ui.common.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
    private final EditHistory edits = new EditHistory();
    private final List<String> words = new ArrayList<>();

    @Test
    void takesBackTheLatestFirstAndDoesItAgainInOrder() {
        add("a");
        add("b");

        edits.undo();
        assertThat(words).containsExactly("a");
        edits.undo();
        assertThat(words).isEmpty();
        assertThat(edits.canUndo().get()).isFalse();

        edits.redo();
        assertThat(words).containsExactly("a");
        edits.redo();
        assertThat(words).containsExactly("a", "b");
        assertThat(edits.canRedo().get()).isFalse();
    }

    @Test
    void forgetsWhatWasTakenBackWhenSomethingElseIsDone() {
        add("a");
        edits.undo();
        add("b");

        edits.redo();

        assertThat(words).containsExactly("b");
        assertThat(edits.canRedo().get()).isFalse();
    }

    @Test
    void doesNothingWhereThereIsNothing() {
        edits.undo();
        edits.redo();

        assertThat(words).isEmpty();
    }

    @Test
    void tellsOfAnEditUntilItIsTakenBack() {
        List<Optional<String>> told = new ArrayList<>();
        edits.news().addListener((observable, before, now) -> told.add(now.map(Edit::description)));

        add("a");
        add("b");
        edits.undo();
        edits.redo();

        assertThat(told)
                .containsExactly(Optional.of("Added a"), Optional.empty(), Optional.of("Added b"), Optional.empty());
    }

    @Test
    void forgetsTheOldest() {
        IntStream.range(0, EditHistory.MAX_EDITS + 5).forEach(i -> add("word " + i));

        while (edits.canUndo().get()) {
            edits.undo();
        }

        assertThat(words).containsExactly("word 0", "word 1", "word 2", "word 3", "word 4");
    }

    @Test
    void givesUpAnEditThatFails() {
        add("a");
        edits.made(new Edit(
                "Broken",
                () -> {
                    throw new IllegalStateException("no");
                },
                () -> {}));

        assertThatThrownBy(edits::undo).isInstanceOf(IllegalStateException.class);
        assertThat(edits.canRedo().get()).isFalse();
        edits.undo();

        assertThat(words).isEmpty();
    }

    @Test
    void forgetsAll() {
        add("a");
        edits.clear();
        edits.undo();

        assertThat(words).containsExactly("a");
        assertThat(edits.news().get()).isEmpty();
    }

    private void add(String word) {
        words.add(word);
        edits.made(new Edit("Added " + word, () -> words.remove(word), () -> words.add(word)));
    }
}
