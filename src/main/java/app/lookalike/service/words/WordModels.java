package app.lookalike.service.words;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.text.WordTower;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the towers of words are; each belongs to the head with which it was learned. */
public final class WordModels {
    private static final Logger LOG = LoggerFactory.getLogger(WordModels.class);
    private static final String HEAD = "head";
    private static final String WORDS = "words";

    /** The head in use and the one that is kept beside it have theirs. */
    private static final int KEPT = 2;

    private WordModels() {}

    /** Where the tower is that belongs to a head that was learned for the catalogue in a workspace. */
    public static Path ofHead(Path workspace, String headId) {
        return workspace.resolve("fashion-words-" + headId + ".safetensors");
    }

    /** Deletes the oldest towers beside that one, which heads that are gone had. */
    public static void deleteOld(Path newest) throws IOException {
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                Objects.requireNonNull(newest.toAbsolutePath().getParent()), "fashion-words-*.safetensors")) {
            files.forEach(others::add);
        }
        others.removeIf(file -> file.getFileName().equals(newest.getFileName()));
        others.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                .reversed());
        for (int i = KEPT - 1; i < others.size(); i++) {
            Files.deleteIfExists(others.get(i));
        }
    }

    /** Where the tower is that belongs to the head in that file, elsewhere. */
    public static Path beside(Path head) {
        return head.resolveSibling(String.valueOf(head.getFileName()).replace(HEAD, WORDS));
    }

    /** The tower for the head that the catalogue is ranked by; empty where there is none for it that can be read. */
    static Optional<WordTower> of(OpenCatalog catalog, FashionRanking ranking) {
        return of(
                own(catalog, ranking),
                catalog.networkChoice(),
                ranking.headId(),
                ranking.space().head());
    }

    /**
     * The tower for a head by which a catalogue elsewhere is ranked; empty where there is none for it that can be read.
     *
     * @param own what was learned with a head of the catalogue's own, as a file
     */
    public static Optional<WordTower> of(Optional<byte[]> own, NetworkChoice network, FashionModel model) {
        return of(
                own.flatMap(bytes -> tensors(new ByteArrayInputStream(bytes), model.headId())),
                network,
                model.headId(),
                model.head());
    }

    private static Optional<WordTower> of(
            Optional<TensorFile> own, NetworkChoice network, String headId, FashionHead head) {
        Predicate<TensorFile> fitting = file -> WordTower.headId(file).equals(headId);
        return own.filter(fitting).or(() -> shipped(network).filter(fitting)).flatMap(file -> read(file, head));
    }

    private static Optional<WordTower> read(TensorFile file, FashionHead head) {
        try {
            return Optional.of(new WordTower(file, head));
        } catch (LookalikeException e) {
            LOG.warn("What was learned of words is not used", e);
            return Optional.empty();
        }
    }

    private static Optional<TensorFile> own(OpenCatalog catalog, FashionRanking ranking) {
        Path file = ofHead(catalog.directory(), ranking.headId());
        try {
            return Files.exists(file) ? tensors(Files.newInputStream(file), file.toString()) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("What was learned of words is not used", e);
            return Optional.empty();
        }
    }

    private static Optional<TensorFile> shipped(NetworkChoice network) {
        String name = "/models/fashion/" + network.network() + "-words.safetensors";
        return tensors(WordModels.class.getResourceAsStream(name), name);
    }

    private static Optional<TensorFile> tensors(@Nullable InputStream in, String name) {
        if (in == null) {
            return Optional.empty();
        }
        try (in) {
            return Optional.of(TensorFile.read(in, name));
        } catch (IOException | LookalikeException e) {
            LOG.warn("What was learned of words is not used", e);
            return Optional.empty();
        }
    }
}
