package app.lookalike.engine.embedding.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a file's bytes add up to.
 *
 * @param algorithm as Java calls it, such as {@code SHA-256}
 * @param hex the digest in lower-case hexadecimal
 */
record Checksum(String algorithm, String hex) {
    /**
     * Reads one as model cards have it: {@code sha512-BASE64} as in npm's integrity (the W3C's Subresource Integrity),
     * or {@code sha256:HEX}, {@code md5:HEX}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Checksum parse(String text) {
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
                    default -> throw new IllegalArgumentException("\"" + text + "\" is of an unknown kind");
                },
                hex);
    }

    /** The checksum of a file. */
    static Checksum of(String algorithm, Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            try (InputStream in = Files.newInputStream(file);
                    DigestOutputStream out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /**
     * Compares.
     *
     * @throws ChecksumException saying both values, if the file has another one
     * @throws IOException if it cannot be read
     */
    void verify(Path file) throws IOException {
        Checksum actual = of(algorithm, file);
        if (!equals(actual)) {
            throw new ChecksumException("the file that came is not the published one (its " + algorithm + " is "
                    + actual.hex + " instead of " + hex + ")");
        }
    }
}
