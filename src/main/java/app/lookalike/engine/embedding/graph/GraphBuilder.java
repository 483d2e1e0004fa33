package app.lookalike.engine.embedding.graph;

import app.lookalike.engine.embedding.keras.FeatureShape;
import app.lookalike.engine.embedding.keras.Tensor;
import app.lookalike.engine.embedding.model.Precision;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.proto.VersionDef;

/**
 * Writes the nodes of a TensorFlow graph; maps are batch × height × width × channels. Numbers are float32 until
 * {@link #continueIn} changes that.
 */
final class GraphBuilder {
    /** The graph version that TensorFlow 2.16 itself writes; older readers of the same major version take it too. */
    private static final int PRODUCER = 1766;

    private DataType real = DataType.DT_FLOAT;

    private final GraphDef.Builder graph =
            GraphDef.newBuilder().setVersions(VersionDef.newBuilder().setProducer(PRODUCER));

    /** Where the batch comes in. */
    String placeholder(String name, FeatureShape shape) {
        graph.addNode(node("Placeholder", name, List.of())
                .putAttr("dtype", type(DataType.DT_FLOAT))
                .putAttr(
                        "shape", AttrValue.newBuilder().setShape(batchOf(shape)).build()));
        return name;
    }

    /**
     * Calculates in other numbers from here on.
     *
     * @param name of the node that converts
     * @param input what is known so far
     * @return the same in those numbers; {@code input} where they are those already
     */
    String continueIn(Precision precision, String name, String input) {
        DataType before = real;
        real = dataType(precision);
        return cast(name, input, before);
    }

    /**
     * In the numbers of now, whatever it was calculated in.
     *
     * @param from what that was
     */
    String cast(String name, String input, Precision from) {
        return cast(name, input, dataType(from));
    }

    private String cast(String name, String input, DataType from) {
        return real == from
                ? input
                : add(node("Cast", name, List.of(input))
                        .putAttr("SrcT", type(from))
                        .putAttr("DstT", type(real))
                        .putAttr("Truncate", flag(false)));
    }

    private static DataType dataType(Precision precision) {
        return precision == Precision.BFLOAT16 ? DataType.DT_BFLOAT16 : DataType.DT_FLOAT;
    }

    /** Numbers that never change. */
    String constant(String name, Tensor tensor) {
        boolean half = real == DataType.DT_BFLOAT16;
        float[] values = tensor.values();
        byte[] bytes = new byte[Math.multiplyExact(values.length, half ? Short.BYTES : Float.BYTES)];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (half) {
            for (float value : values) {
                buffer.putShort(bfloat16(value));
            }
        } else {
            buffer.asFloatBuffer().put(values);
        }
        return constant(name, real, bytes, tensor.shape());
    }

    /** The upper half of a float32, rounded to nearest, halves to even. */
    static short bfloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) ((bits >> 16) | 0x40); // the rounding below could carry a NaN into an infinity
        }
        return (short) ((bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
    }

    /** Whole numbers that never change, such as axes: a vector. */
    String constant(String name, int... values) {
        return constant(name, DataType.DT_INT32, littleEndian(values), values.length);
    }

    /** Rows of two whole numbers, such as paddings. */
    String pairs(String name, int... values) {
        return constant(name, DataType.DT_INT32, littleEndian(values), values.length / 2, 2);
    }

    /** A single whole number, such as an axis. */
    String scalar(String name, int value) {
        return constant(name, DataType.DT_INT32, littleEndian(value));
    }

    /**
     * An operation on the current kind of numbers, still open for further attributes until it is added.
     *
     * @param op TensorFlow's name of it
     * @param name of this node, not yet used
     * @param inputs names of the nodes that it takes from
     */
    NodeDef.Builder op(String op, String name, List<String> inputs) {
        return node(op, name, inputs).putAttr("T", type(real));
    }

    /** Adds an operation; returns its name. */
    String add(NodeDef.Builder node) {
        graph.addNode(node);
        return node.getName();
    }

    /** All nodes so far. */
    GraphDef build() {
        return graph.build();
    }

    static AttrValue type(DataType type) {
        return AttrValue.newBuilder().setType(type).build();
    }

    static AttrValue text(String value) {
        return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(value)).build();
    }

    static AttrValue flag(boolean value) {
        return AttrValue.newBuilder().setB(value).build();
    }

    static AttrValue number(long value) {
        return AttrValue.newBuilder().setI(value).build();
    }

    /** Sizes or steps for batch, height, width, channels: the outer two are 1. */
    static AttrValue overMap(int y, int x) {
        return AttrValue.newBuilder()
                .setList(
                        AttrValue.ListValue.newBuilder().addI(1).addI(y).addI(x).addI(1))
                .build();
    }

    /** The shape of a batch of any size. */
    static TensorShapeProto batchOf(FeatureShape shape) {
        TensorShapeProto.Builder proto = TensorShapeProto.newBuilder().addDim(dim(-1));
        if (!shape.flat()) {
            proto.addDim(dim(shape.height())).addDim(dim(shape.width()));
        }
        return proto.addDim(dim(shape.channels())).build();
    }

    private String constant(String name, DataType type, byte[] bytes, int... shape) {
        TensorShapeProto.Builder dims = TensorShapeProto.newBuilder();
        for (int side : shape) {
            dims.addDim(dim(side));
        }
        // The bytes are ours alone, so they need no copy.
        TensorProto tensor = TensorProto.newBuilder()
                .setDtype(type)
                .setTensorShape(dims)
                .setTensorContent(UnsafeByteOperations.unsafeWrap(bytes))
                .build();
        graph.addNode(node("Const", name, List.of())
                .putAttr("dtype", type(type))
                .putAttr("value", AttrValue.newBuilder().setTensor(tensor).build()));
        return name;
    }

    private static NodeDef.Builder node(String op, String name, List<String> inputs) {
        return NodeDef.newBuilder().setOp(op).setName(name).addAllInput(inputs);
    }

    private static TensorShapeProto.Dim dim(long size) {
        return TensorShapeProto.Dim.newBuilder().setSize(size).build();
    }

    private static byte[] littleEndian(int... values) {
        byte[] bytes = new byte[values.length * Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
        return bytes;
    }
}
