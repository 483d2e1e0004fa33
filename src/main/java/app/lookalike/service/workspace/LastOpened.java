package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.workspace.Workspace;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a workspace was last open in the window: a setting of the workspace. */
final class LastOpened {
    private static final Logger LOG = LoggerFactory.getLogger(LastOpened.class);
    private static final String SETTING = "opened";

    private LastOpened() {}

    /** Stores it, where the workspace can be written to; a failure to do so is ignored. */
    static void remember(Workspace workspace, Instant at) {
        if (!workspace.isReadOnly()) {
            try {
                workspace.putSetting(SETTING, at.toString());
            } catch (LookalikeException e) {
                LOG.debug("{} does not keep when it was opened: {}", workspace.directory(), e.getMessage());
            }
        }
    }

    /** Empty where it was never open, or what is stored is no time. */
    static Optional<Instant> in(Workspace workspace) {
        try {
            return workspace.setting(SETTING).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
