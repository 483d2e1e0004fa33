package app.lookalike.ui.common;

import app.lookalike.base.TaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Writes files on job threads and says which one was written last. Lives on the window's thread. */
public final class FileWriting {
    private final LatestRequest writing;
    private final Consumer<String> fail;
    private final ReadOnlyObjectWrapper<Optional<Path>> written = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Nothing is written yet.
     *
     * @param fail receives the reason, for people, why a file was not written
     */
    public FileWriting(TaskRunner runner, Consumer<String> fail) {
        this.writing = new LatestRequest(runner);
        this.fail = fail;
    }

    /** The file that was written last, until that is dismissed. */
    public ReadOnlyObjectProperty<Optional<Path>> written() {
        return written.getReadOnlyProperty();
    }

    /**
     * Writes a file, in place of one that may be there.
     *
     * @param title of the job
     * @param writer runs on a job thread
     */
    public void write(String title, Path file, Consumer<Path> writer) {
        dismiss();
        writing.of(title, progress -> {
                    writer.accept(file);
                    return file;
                })
                .onSuccess(done -> written.set(Optional.of(done)))
                .onFailure(failure -> fail.accept(TaskRunner.messageOf(failure)))
                .start();
    }

    /** Dismisses the notice about the last file. */
    public void dismiss() {
        written.set(Optional.empty());
    }

    /** Lets a file that is being written be finished, but says nothing about it any more. */
    public void forget() {
        writing.forget();
        dismiss();
    }
}
