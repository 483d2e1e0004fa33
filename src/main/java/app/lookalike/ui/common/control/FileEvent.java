package app.lookalike.ui.common.control;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;

/** A wish to have a file opened in another program; the frame of the window fulfils it. */
public final class FileEvent extends Event {
    private static final long serialVersionUID = 1;

    /** Both kinds. */
    public static final EventType<FileEvent> ANY = new EventType<>(Event.ANY, "FILE");

    /** Open the file in the system's program for its kind. */
    public static final EventType<FileEvent> OPEN = new EventType<>(ANY, "FILE_OPEN");

    /** Show the file in the system's file browser. */
    public static final EventType<FileEvent> REVEAL = new EventType<>(ANY, "FILE_REVEAL");

    private final transient Path file;

    /** @param type {@link #OPEN} or {@link #REVEAL} */
    public FileEvent(EventType<FileEvent> type, Path file) {
        super(type);
        this.file = file;
    }

    /** The file in question. */
    public Path file() {
        return file;
    }
}
