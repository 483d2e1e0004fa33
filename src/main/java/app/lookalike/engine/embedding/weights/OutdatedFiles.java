package app.lookalike.engine.embedding.weights;

import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.WeightSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What newer weights, or a newer program, made needless in a network's folder of the {@link WeightStore}. */
public final class OutdatedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OutdatedFiles.class);

    private OutdatedFiles() {}

    /**
     * Deletes weights that others have replaced.
     *
     * @param keep name of those in use
     */
    static void deleteOtherWeights(ModelCard card, Path folder, String keep) throws IOException {
        List<String> published =
                card.sources().stream().map(WeightSource::fileName).toList();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(child -> {
                        String name = child.getFileName().toString();
                        boolean weights = name.startsWith(GivenWeights.PREFIX)
                                || name.endsWith(".part")
                                || name.endsWith(".etag")
                                || published.contains(name);
                        return weights && !name.equals(keep);
                    })
                    .forEach(TemporaryFolder::delete);
        }
    }

    /**
     * Deletes what older programs or other weights made of a network; to be called in the use of
     * {@link WeightStore#obtain} when the current one has been made. What cannot be deleted, or is being read (see {@link FolderUse}), stays until the next
     * time.
     *
     * @param folder of the network
     * @param prefix what the names of such folders begin with
     * @param current the folders that are still good, whether they exist or not
     */
    public static void deleteNetworks(Path folder, String prefix, Collection<Path> current) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> outdated = children.filter(Files::isDirectory)
                    .filter(child -> child.getFileName().toString().startsWith(prefix) && !current.contains(child))
                    .toList();
            for (Path network : outdated) {
                FolderUse.deleteUnused(network);
            }
        } catch (IOException e) {
            LOG.warn("Older networks in {} stay: {}", folder, e.toString());
        }
    }
}
