package app.lookalike.ui.common;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.nio.file.Path;

/** Opens files in other programs. That takes time and belongs on a job thread. */
public interface FileOpener {
    /** A desktop without other programs. */
    FileOpener NONE = new FileOpener() {
        @Override
        public void open(Path file) {
            throw new LookalikeException(Messages.get("system.noProgram", file));
        }

        @Override
        public void reveal(Path file) {
            open(file);
        }
    };

    /**
     * Opens a file in the program that the system has for its kind.
     *
     * @throws LookalikeException if there is none; the message names the file
     */
    void open(Path file);

    /**
     * Shows a file in the system's file browser, selected where the browser can do that.
     *
     * @throws LookalikeException if there is no file browser; the message names the file
     */
    void reveal(Path file);
}
