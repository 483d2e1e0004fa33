package app.lookalike.catalog.interaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a workspace by which ids of users are hashed (HMAC-SHA-256, RFC 2104), so that hashes of two workspaces
 * have nothing in common. Who has the workspace has the salt, and can check whether an id that they guess is in it.
 */
public final class UserSalt {
    /** Length in bytes. */
    static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;
    private final Mac mac;

    UserSalt(byte[] bytes) {
        this.bytes = bytes.clone();
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(this.bytes, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** A new one. */
    public static UserSalt random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new UserSalt(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The hash of a user's id; space around it does not count. */
    synchronized UserHash of(String user) {
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(user.strip().getBytes(StandardCharsets.UTF_8)));
        return new UserHash(hash.getLong(), hash.getLong());
    }
}
