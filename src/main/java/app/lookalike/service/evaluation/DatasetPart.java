package app.lookalike.service.evaluation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * A tenth of any catalogue that nothing is learned from: which products are in it follows from their ids alone, in every
 * program alike. It is the MD5 of the id (as text in UTF-8, read as one hexadecimal number) modulo 10.
 */
public enum DatasetPart {
    /** Remainder 0: only ever measured on. */
    TEST(0),
    /** Remainder 1: to choose by. */
    VALIDATION(1),
    /** Remainder 2: measured on where a data set comes without the test part. */
    HOLDOUT(2);

    private static final BigInteger PARTS = BigInteger.TEN;

    private final BigInteger remainder;

    DatasetPart(int remainder) {
        this.remainder = BigInteger.valueOf(remainder);
    }

    /** As it is written on the command line, such as {@code test}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the product with that id is in it. */
    public boolean contains(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(id.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(PARTS).equals(remainder);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
