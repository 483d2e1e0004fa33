package app.lookalike.engine.attribute;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.WholeFile;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named matrices and texts in one file, in the safetensors format with numbers in bfloat16: eight bytes for the length
 * of the header, a header in JSON, the numbers. Three significant digits are enough for learned weights and halve the
 * file.
 *
 * @param matrices by name
 * @param metadata texts by name
 * @see <a href="https://huggingface.co/docs/safetensors">The format</a>
 */
public record TensorFile(Map<String, Matrix> matrices, Map<String, String> metadata) {
    private static final String METADATA = "__metadata__";
    private static final String TYPE = "BF16";

    /** A longer header is none. */
    private static final long MAX_HEADER = 10_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The header's entry for a matrix. */
    private record Entry(String dtype, List<Integer> shape, List<Long> data_offsets) {}

    public TensorFile {
        matrices = new LinkedHashMap<>(matrices);
        metadata = new LinkedHashMap<>(metadata);
    }

    /**
     * Reads one.
     *
     * @param name for messages
     * @throws LookalikeException if it is no such file, or is cut off
     */
    public static TensorFile read(InputStream in, String name) {
        try (DataInputStream data = new DataInputStream(in)) {
            long length = Long.reverseBytes(data.readLong());
            if (length < 2 || length > MAX_HEADER) {
                throw new LookalikeException(Messages.get("learning.file.noTensors", name));
            }
            byte[] json = data.readNBytes((int) length);
            if (json.length < length) {
                throw new EOFException();
            }
            JsonNode header = Json.tree(json, Messages.get("learning.file.header", name));
            Map<String, String> metadata = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> text : header.path(METADATA).properties()) {
                metadata.put(text.getKey(), text.getValue().asText());
            }
            byte[] numbers = WholeFile.read(data, name, Limit.TABLE_BYTES);
            Map<String, Matrix> matrices = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : header.properties()) {
                if (!entry.getKey().equals(METADATA)) {
                    matrices.put(
                            entry.getKey(),
                            matrix(Json.read(entry.getValue().toString(), Entry.class, entry.getKey()), numbers));
                }
            }
            return new TensorFile(matrices, metadata);
        } catch (InvalidJsonException | IllegalArgumentException | ArithmeticException e) {
            throw new LookalikeException(Messages.get("learning.file.broken", name, e.getMessage()), e);
        } catch (EOFException e) {
            throw new LookalikeException(Messages.get("learning.file.cutOff", name), e);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadableWhy", name, e.getMessage()), e);
        }
    }

    private static Matrix matrix(Entry entry, byte[] numbers) {
        if (!entry.dtype().equals(TYPE)
                || entry.shape().size() != 2
                || entry.data_offsets().isEmpty()) {
            throw new IllegalArgumentException("a tensor is " + entry.dtype() + " " + entry.shape());
        }
        int rows = entry.shape().get(0);
        int columns = entry.shape().get(1);
        long start = entry.data_offsets().get(0);
        long size = (long) rows * columns * Short.BYTES;
        if (rows < 0 || columns < 0 || start < 0 || size > numbers.length || start > numbers.length - size) {
            throw new IllegalArgumentException("a tensor of " + entry.shape() + " reaches over the end");
        }
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int at = (int) start + i * Short.BYTES;
            values[i] = Float.intBitsToFloat(numbers[at + 1] << 24 | (numbers[at] & 0xff) << 16);
        }
        return new Matrix(rows, columns, values);
    }

    /**
     * Writes it.
     *
     * @throws IOException if that is not possible
     */
    public void write(OutputStream out) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put(METADATA, metadata);
        long offset = 0;
        for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
            Matrix matrix = entry.getValue();
            long end = offset + (long) matrix.values().length * Short.BYTES;
            header.put(entry.getKey(), new Entry(TYPE, List.of(matrix.rows(), matrix.columns()), List.of(offset, end)));
            offset = end;
        }
        byte[] json = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .array());
        out.write(json);
        for (Matrix matrix : matrices.values()) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(matrix.values().length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (float value : matrix.values()) {
                bytes.putShort((short) (roundedBits(value) >> Short.SIZE));
            }
            out.write(bytes.array());
        }
    }

    /** To nearest, halves to even. */
    private static int roundedBits(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits + 0x7fff + (bits >> Short.SIZE & 1);
    }
}
