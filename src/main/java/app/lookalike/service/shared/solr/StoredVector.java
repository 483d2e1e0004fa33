package app.lookalike.service.shared.solr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The vectors of a product that are stored with it, as little-endian float32. */
public enum StoredVector {
    /** The network's, by which the visual ranking compares. */
    LOOK("look"),
    /** What the fashion ranking describes a queried picture by; searched for the neighbours that judge labels. */
    DESCRIPTOR("descriptor"),
    /** What the fashion ranking compares. */
    FASHION("fashion");

    private final String key;

    StoredVector(String key) {
        this.key = key;
    }

    /** The field with all of its numbers. */
    String field() {
        return key + "_vector";
    }

    /** The field with its code, which is searched. */
    String codeField() {
        return key + "_code";
    }

    /** Numbers as they are stored. */
    public static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** Stored numbers. */
    public static float[] numbers(byte[] stored) {
        float[] vector = new float[stored.length / Float.BYTES];
        ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
