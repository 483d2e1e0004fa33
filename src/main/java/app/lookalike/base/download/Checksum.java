package app.lookalike.base.download;

import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * What a file's bytes add up to.
 *
 * @param algorithm as Java calls it, such as {@code SHA-256}
 * @param hex the digest in lower-case hexadecimal
 */
public record Checksum(String algorithm, String hex) {
    private static final String CRC32C = "CRC32C";

    /**
     * Reads one as model cards have it: {@code sha512-BASE64} as in npm's integrity (the W3C's Subresource Integrity),
     * or {@code sha256:HEX}, {@code md5:HEX}, {@code crc32c:HEX}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Checksum parse(String text) {
        int separator = text.indexOf(text.contains(":") ? ':' : '-');
        if (separator < 1) {
            throw new IllegalArgumentException("\"" + text + "\" is no checksum");
        }
        String value = text.substring(separator + 1);
        String hex = text.charAt(separator) == ':'
                ? value.toLowerCase(Locale.ROOT)
                : HexFormat.of().formatHex(Base64.getDecoder().decode(value));
        return new Checksum(
                switch (text.substring(0, separator)) {
                    case "sha512" -> "SHA-512";
                    case "sha256" -> "SHA-256";
                    case "md5" -> "MD5";
                    case "crc32c" -> CRC32C;
                    default -> throw new IllegalArgumentException("\"" + text + "\" is of an unknown kind");
                },
                hex);
    }

    /** The checksum of a file. */
    public static Checksum of(String algorithm, Path file) throws IOException {
        return of(algorithm, file, Progress.NONE);
    }

    private static Checksum of(String algorithm, Path file, Progress progress) throws IOException {
        if (algorithm.equals(CRC32C)) {
            CRC32C crc = new CRC32C();
            read(file, crc::update, progress);
            return new Checksum(algorithm, HexFormat.of().toHexDigits((int) crc.getValue()));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            read(file, digest::update, progress);
            return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** Takes the next bytes of a file. */
    @FunctionalInterface
    private interface Taker {
        void take(byte[] bytes, int offset, int count);
    }

    private static void read(Path file, Taker taker, Progress progress) throws IOException {
        long size = Files.size(file);
        long done = 0;
        byte[] chunk = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                progress.checkCancelled();
                taker.take(chunk, 0, n);
                done += n;
                progress.update(Messages.get("download.verifying", file.getFileName()), done, size, Unit.BYTES);
            }
        }
    }

    /**
     * Compares.
     *
     * @throws ChecksumException naming both values, if the file has another one
     * @throws IOException if it cannot be read
     */
    public void verify(Path file) throws IOException {
        verify(file, Progress.NONE);
    }

    /**
     * Compares, and reports the progress.
     *
     * @param progress receives bytes; a cancel takes effect within a megabyte
     * @throws ChecksumException naming both values, if the file has another one
     * @throws IOException if it cannot be read
     */
    public void verify(Path file, Progress progress) throws IOException {
        Checksum actual = of(algorithm, file, progress);
        if (!equals(actual)) {
            throw new ChecksumException(Messages.get("download.wrongChecksum", algorithm, actual.hex, hex));
        }
    }
}
