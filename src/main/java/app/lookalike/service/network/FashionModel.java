package app.lookalike.service.network;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.WholeFile;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.attribute.FeatureBasis;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.image.ImageInspector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was learned of fashion, on top of a network: the basis of descriptors and a head.
 *
 * @param basis how pictures are described
 * @param basisId distinguishes bases; fit for a folder name
 * @param head what was learned
 * @param headId distinguishes heads; fit for a folder name
 */
public record FashionModel(FeatureBasis basis, String basisId, FashionHead head, String headId) {
    /** The attributes that products are ranked by, in addition to their looks. */
    public static final List<String> RANKED = List.of("articleType", "gender", "baseColour");

    private static final int ID_LENGTH = 8;

    /**
     * What ships for a network.
     *
     * @param network such as {@code resnet50}
     * @return empty where nothing was learned on it
     */
    static Optional<FashionModel> shipped(String network) {
        Optional<byte[]> basis = resource("/models/fashion/" + network + "-basis.safetensors");
        Optional<byte[]> head = resource("/models/fashion/" + network + "-head.safetensors");
        // As sha256sum writes them, basis first: to compute them takes as long as to read the files.
        Optional<byte[]> checksums = resource("/models/fashion/" + network + ".sha256");
        if (basis.isEmpty() || head.isEmpty() || checksums.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines =
                new String(checksums.get(), StandardCharsets.US_ASCII).lines().toList();
        return Optional.of(of(basis.get(), id(lines.get(0)), head.get(), id(lines.get(1))));
    }

    /** What is in two files. */
    static FashionModel of(byte[] basis, byte[] head) {
        return of(basis, id(basis), head, id(head));
    }

    private static FashionModel of(byte[] basis, String basisId, byte[] head, String headId) {
        return new FashionModel(
                FeatureBasis.of(TensorFile.read(new ByteArrayInputStream(basis), Messages.get("learning.file.basis"))),
                basisId,
                new FashionHead(TensorFile.read(new ByteArrayInputStream(head), Messages.get("learning.file.head"))),
                headId);
    }

    /**
     * The same with a head that was learned for one catalogue.
     *
     * @throws LookalikeException if the file cannot be read, or belongs to another basis
     */
    public FashionModel withHead(Path file) {
        try {
            return withHead(WholeFile.read(file, Limit.TABLE_BYTES), file.toString());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadableWhy", file, e.getMessage()), e);
        }
    }

    /**
     * The same with a head that was learned for one catalogue.
     *
     * @param bytes of its file
     * @param name for messages
     * @throws LookalikeException if it is none, or belongs to another basis
     */
    public FashionModel withHead(byte[] bytes, String name) {
        FashionHead own = new FashionHead(TensorFile.read(new ByteArrayInputStream(bytes), name));
        if (own.inputDimension() != basis.dimension()) {
            throw new LookalikeException(Messages.get("learning.otherVersion", name));
        }
        return new FashionModel(basis, basisId, own, id(bytes));
    }

    /** The space in which it ranks. */
    public FashionSpace space() {
        return new FashionSpace(basis, head, RANKED);
    }

    /** What distinguishes the head in a file with these bytes from others. */
    public static String headId(byte[] bytes) {
        return id(bytes);
    }

    private static String id(byte[] bytes) {
        return id(ImageInspector.contentHash(bytes));
    }

    private static String id(String contentHash) {
        return contentHash.substring(0, ID_LENGTH);
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = FashionModel.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("learning.reinstall", name), e);
        }
    }
}
