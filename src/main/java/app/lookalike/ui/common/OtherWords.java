package app.lookalike.ui.common;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.browse.BrowseRequest;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for other words for a text that finds little. The first look into a catalogue takes a second: there is one at a
 * time, so that no other request waits for a thread, and of the texts that are typed meanwhile only the last counts.
 * Lives on the window's thread.
 */
public final class OtherWords {
    /** So few products are little. */
    public static final int FEW = 5;

    private record Look(CatalogSession in, BrowseRequest request, int found, Consumer<List<String>> take) {}

    private final TaskRunner runner;
    private @Nullable Look wanted;
    private boolean looking;

    /** Looks on the threads of that runner. */
    public OtherWords(TaskRunner runner) {
        this.runner = runner;
    }

    /**
     * Looks for what may be meant by the words of a request, instead of what was asked for before.
     *
     * @param found how many products it found
     * @param take gets texts that find more, the likeliest first
     */
    public void look(CatalogSession in, BrowseRequest request, int found, Consumer<List<String>> take) {
        wanted = found < FEW && !request.text().isBlank() ? new Look(in, request, found, take) : null;
        if (!looking) {
            next();
        }
    }

    /** Forgets what was asked for. */
    public void drop() {
        wanted = null;
    }

    private void next() {
        Look look = wanted;
        if (look != null) {
            looking = true;
            runner.prepare(
                            Messages.get("task.meant"),
                            progress -> look.in().meant(look.request(), look.found()),
                            new Outcome<>(
                                    meant -> ended(look, meant), failure -> ended(look, List.of()), this::cancelled))
                    .quietly()
                    .start();
        }
    }

    private void ended(Look look, List<String> meant) {
        looking = false;
        if (look.equals(wanted)) { // nothing else was typed meanwhile
            wanted = null;
            look.take().accept(meant);
        } else {
            next();
        }
    }

    private void cancelled() {
        looking = false;
        wanted = null;
    }
}
