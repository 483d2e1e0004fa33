package app.lookalike.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.engine.index.exact.ExactVectorIndexTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kernels against sums in double. */
class ScanKernelTest {
    private static final int GROUP = ScanKernel.GROUP;

    @Test
    void plain() {
        check(new PlainScanKernel());
    }

    @Test
    void vectorised() {
        assumeTrue(VectorApi.present(), "this Java runs without the Vector API");
        ScanKernel kernel = ScanKernel.fastest();
        assertThat(kernel).isNotInstanceOf(PlainScanKernel.class);
        check(kernel);
    }

    /** As on a CPU with narrower registers: 16 bytes (NEON, SSE), 32 (AVX2). */
    @ParameterizedTest
    @ValueSource(ints = {16, 32})
    void vectorisedWithSmallerRegisters(int bytes) throws IOException, InterruptedException {
        assumeTrue(VectorApi.present(), "this Java runs without the Vector API");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxVectorSize=" + bytes,
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).describedAs(output).isZero();
        assertThat(output).contains("checked VectorScanKernel");
    }

    /** Runs in a process of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            ScanKernel kernel = ScanKernel.fastest();
            check(kernel);
            ExactVectorIndexTest index = new ExactVectorIndexTest();
            index.boundsAreCloseAndNeverTooLow();
            index.agreesWithSmileOnClusters(700, 203, 9, 4);
            index.agreesWithSmileOnNumbersNextToZero(5, 4);
            System.out.println("checked " + kernel.getClass().getSimpleName());
        }
    }

    static void check(ScanKernel kernel) {
        for (int n : new int[] {0, 1, 4, 63, 64, 128}) {
            checkBounds(kernel, n);
        }
        for (int n : new int[] {0, 64, 192}) {
            checkDot(kernel, n);
        }
        for (int length : new int[] {1, 2, 7, 15, 16, 17, 64, 100, 2048}) {
            for (int count : new int[] {1, 2, 5}) {
                checkProducts(kernel, length, count);
            }
        }
    }

    private static void checkBounds(ScanKernel kernel, int n) {
        Random random = new Random(n);
        ByteBuffer codes = bytes(random, 128 + GROUP * (n + 4 * ScanKernel.FACTORS));
        int factors = 64 + GROUP * n;
        for (int i = 0; i < GROUP * ScanKernel.FACTORS; i++) {
            codes.putFloat(factors + 4 * i, random.nextFloat());
        }
        float[] query = floats(random, n + ScanKernel.FACTORS);
        float[] bounds = new float[GROUP + 10];
        float max = kernel.bounds(codes, 64, query, bounds, 5);
        for (int row = 0; row < GROUP; row++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (double) query[i] * codes.get(64 + GROUP * i + row);
            }
            int at = factors + 4 * row;
            double bound = query[n + 3]
                    + (double) query[n] * codes.getFloat(at)
                    + sum * codes.getFloat(at + 4 * GROUP)
                    + (double) query[n + 1] * codes.getFloat(at + 8 * GROUP)
                    + (double) query[n + 2] * codes.getFloat(at + 12 * GROUP);
            assertThat((double) bounds[5 + row]).isCloseTo(bound, within(1e-3));
        }
        assertThat(IntStream.range(5, 5 + GROUP).mapToDouble(i -> bounds[i]).max())
                .hasValue(max);
        assertThat(bounds[4]).isZero();
        assertThat(bounds[5 + GROUP]).isZero();
    }

    private static void checkDot(ScanKernel kernel, int n) {
        Random random = new Random(n);
        ByteBuffer codes = bytes(random, n + 7);
        float[] query = floats(random, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (double) query[i] * codes.get(3 + i);
        }
        assertThat((double) kernel.dot(codes, 3, query)).isCloseTo(sum, within(1e-3));
        float[] offsets = floats(random, n);
        float[] numbers = new float[n];
        kernel.decode(codes, 3, offsets, query, numbers);
        for (int i = 0; i < n; i++) {
            assertThat(numbers[i]).isCloseTo(offsets[i] + query[i] * codes.get(3 + i), within(1e-4f));
        }
    }

    private static void checkProducts(ScanKernel kernel, int length, int count) {
        Random random = new Random(length);
        float[] four = floats(random, 4 * length);
        float[] many = floats(random, count * length);
        float[] products = new float[4 * count];
        kernel.products(buffer(four, 12), 12, buffer(many, 0), count, length, products);
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < 4; i++) {
                double sum = 0;
                for (int k = 0; k < length; k++) {
                    sum += (double) four[i * length + k] * many[j * length + k];
                }
                assertThat((double) products[4 * j + i]).isCloseTo(sum, within(1e-4));
            }
        }
    }

    private static ByteBuffer bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return ByteBuffer.allocateDirect(count).order(ByteOrder.LITTLE_ENDIAN).put(0, bytes);
    }

    private static float[] floats(Random random, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = random.nextFloat() - 0.5f;
        }
        return floats;
    }

    private static ByteBuffer buffer(float[] values, int at) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(at + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.length; i++) {
            buffer.putFloat(at + 4 * i, values[i]);
        }
        return buffer;
    }
}
