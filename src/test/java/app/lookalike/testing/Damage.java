package app.lookalike.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Ways to damage a file. */
public enum Damage {
    /** One of eight. */
    BIT {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        }
    },
    /** Any other value. */
    BYTE {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            return bytes;
        }
    },
    /** As a disk loses a sector. */
    ZERO_BLOCK {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            int from = random.nextInt(bytes.length);
            Arrays.fill(bytes, from, Math.min(bytes.length, from + 512), (byte) 0);
            return bytes;
        }
    },
    /** As a copy that was broken off. */
    HALF {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            return Arrays.copyOf(bytes, bytes.length / 2);
        }
    },
    /** Up to 200 bytes, out of anywhere. */
    PART_MISSING {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
            byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
            System.arraycopy(bytes, to, rest, from, bytes.length - to);
            return rest;
        }
    },
    /** Blocks as long as a vector. */
    BLOCKS_EXCHANGED {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            int length = Math.min(bytes.length / 4, 772);
            int one = random.nextInt(Math.max(1, bytes.length / 2 - length));
            int other = bytes.length / 2 + random.nextInt(Math.max(1, bytes.length / 2 - length));
            byte[] kept = Arrays.copyOfRange(bytes, one, one + length);
            System.arraycopy(bytes, other, bytes, one, length);
            System.arraycopy(kept, 0, bytes, other, length);
            return bytes;
        }
    },
    /** A number of a matrix. */
    NAN {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            int at = random.nextInt(Math.max(1, bytes.length / 4)) * 4;
            if (at + 3 < bytes.length) {
                bytes[at + 2] = (byte) 0xc0;
                bytes[at + 3] = 0x7f;
            }
            return bytes;
        }
    },
    /** The file is there, without a byte. */
    EMPTY {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            return new byte[0];
        }
    },
    /** Any two. */
    LINES_EXCHANGED {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            return lines(
                    bytes,
                    lines -> Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size())));
        }
    },
    /** Any one. */
    LINE_MISSING {
        @Override
        public byte[] to(byte[] bytes, Random random) {
            return lines(bytes, lines -> lines.remove(random.nextInt(lines.size())));
        }
    };

    /** The damaged bytes; may change those given, of which there is at least one. */
    public abstract byte[] to(byte[] bytes, Random random);

    private static byte[] lines(byte[] bytes, Consumer<List<String>> change) {
        Charset charset = StandardCharsets.ISO_8859_1;
        List<String> lines = new ArrayList<>(List.of(new String(bytes, charset).split("(?<=\n)")));
        change.accept(lines);
        return String.join("", lines).getBytes(charset);
    }
}
