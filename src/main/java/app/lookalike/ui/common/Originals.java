package app.lookalike.ui.common;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import java.util.function.Consumer;

/** Gives the files of product pictures to other programs, off the window's thread. */
public final class Originals {
    private final TaskRunner runner;
    private final FileOpener files;
    private final Consumer<String> refuse;

    /** @param refuse receives the reason, for people, why one could not be opened */
    public Originals(TaskRunner runner, FileOpener files, Consumer<String> refuse) {
        this.runner = runner;
        this.files = files;
        this.refuse = refuse;
    }

    /** Opens the picture in the system's program for it. */
    public void open(CatalogSession in, Product product) {
        start("task.original", () -> files.open(in.original(product).file()));
    }

    /** Shows the picture's file, or the zip that it is in, in the file browser. */
    public void reveal(CatalogSession in, Product product) {
        start("task.reveal", () -> files.reveal(in.original(product).place()));
    }

    private void start(String titleKey, Runnable giving) {
        runner.start(
                Messages.get(titleKey),
                progress -> {
                    giving.run();
                    return true;
                },
                TaskRunner.Outcome.of(given -> {}, failure -> refuse.accept(TaskRunner.messageOf(failure))));
    }
}
