package app.lookalike.service.words;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.text.WordTower;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the towers of words are: each beside the head with which it was learned. */
public final class WordModels {
    private static final Logger LOG = LoggerFactory.getLogger(WordModels.class);
    private static final String HEAD = "head";
    private static final String WORDS = "words";

    private WordModels() {}

    /** Where the tower is that belongs to the head in that file. */
    public static Path beside(Path head) {
        return head.resolveSibling(String.valueOf(head.getFileName()).replace(HEAD, WORDS));
    }

    /** The tower for the head that the catalogue is ranked by; empty where there is none for it that can be read. */
    static Optional<WordTower> of(OpenCatalog catalog, FashionRanking ranking) {
        return Stream.of(own(catalog), shipped(catalog))
                .flatMap(Optional::stream)
                .filter(file -> WordTower.headId(file).equals(ranking.headId()))
                .findFirst()
                .flatMap(file -> read(file, ranking));
    }

    private static Optional<WordTower> read(TensorFile file, FashionRanking ranking) {
        try {
            return Optional.of(new WordTower(file, ranking.space().head()));
        } catch (LookalikeException e) {
            LOG.warn("What was learned of words is not used", e);
            return Optional.empty();
        }
    }

    private static Optional<TensorFile> own(OpenCatalog catalog) {
        Path file = beside(catalog.ownHead());
        try {
            return Files.exists(file) ? tensors(Files.newInputStream(file), file.toString()) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("What was learned of words is not used", e);
            return Optional.empty();
        }
    }

    private static Optional<TensorFile> shipped(OpenCatalog catalog) {
        String name = "/models/fashion/" + catalog.networkChoice().network() + "-words.safetensors";
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
