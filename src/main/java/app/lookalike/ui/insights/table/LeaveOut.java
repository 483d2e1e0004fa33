package app.lookalike.ui.insights.table;

import java.util.Collection;

/** Leaves products out of the search, which can be undone; the catalogue's own files stay as they are. */
@FunctionalInterface
public interface LeaveOut {
    /**
     * Leaves these products out.
     *
     * @param reason why, for people
     */
    void leaveOut(String reason, Collection<String> ids);
}
