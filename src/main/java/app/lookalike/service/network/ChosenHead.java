package app.lookalike.service.network;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The head by which a catalogue is ranked: the one that was learned for it, else the one that ships. A head that cannot
 * be used must not prevent searching.
 *
 * @param model with that head
 * @param damage why it is not the one that was learned, for people; empty if it is, or none was
 */
public record ChosenHead(FashionModel model, Optional<String> damage) {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenHead.class);

    /**
     * Chooses.
     *
     * @param own the file of the catalogue's own head; need not be there
     * @param learned the ids of the heads that the file may hold; empty where that is not known
     */
    public static ChosenHead of(Path own, Optional<String> learned, FashionModel shipped) {
        if (!Files.exists(own) && learned.isEmpty()) {
            return new ChosenHead(shipped, Optional.empty());
        }
        try {
            FashionModel model = shipped.withHead(own);
            return learned.isEmpty() || learned.get().contains(model.headId())
                    ? new ChosenHead(model, Optional.empty())
                    : new ChosenHead(shipped, Optional.of(Messages.get("learning.file.damaged", own)));
        } catch (LookalikeException e) {
            LOG.warn("What was learned for this catalogue is not used", e);
            return new ChosenHead(shipped, Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
