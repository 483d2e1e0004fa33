package app.lookalike.base;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON: read with nothing null that may not be, or refused. */
public final class JsonFuzzer {
    private JsonFuzzer() {}

    private record Node(String name, List<Node> nodes, @Nullable Node other, double number, Kind kind) {}

    private enum Kind {
        ONE,
        OTHER
    }

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Node node = Json.read(input, Node.class, "the file");
            Objects.requireNonNull(node.kind());
            node.nodes().forEach(inner -> Objects.requireNonNull(inner.name()));
        } catch (InvalidJsonException e) {
            requireMessage(e);
        }
        try {
            if (!Json.tree(input, "the file").isContainerNode()) {
                throw new AssertionError("neither object nor list");
            }
        } catch (InvalidJsonException e) {
            requireMessage(e);
        }
    }

    private static void requireMessage(InvalidJsonException e) {
        if (!String.valueOf(e.getMessage()).startsWith("the file ")) {
            throw new AssertionError("no message", e);
        }
    }
}
