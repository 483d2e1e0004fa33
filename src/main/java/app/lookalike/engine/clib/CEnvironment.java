package app.lookalike.engine.clib;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environment as C code in this process sees it. Java's own copy cannot be changed, and a library that reads a
 * variable once, when it is loaded, never asks Java.
 */
public final class CEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(CEnvironment.class);

    private CEnvironment() {}

    /** POSIX. */
    private interface Posix extends Library {
        int setenv(String name, String value, int overwrite);
    }

    /** Microsoft's runtime library. */
    private interface Windows extends Library {
        int _putenv_s(String name, String value);
    }

    /**
     * Sets a variable for what is loaded from now on.
     *
     * @param natives a folder for JNA's own library, which is deleted again as soon as it is loaded
     * @return whether that worked
     */
    public static boolean set(String name, String value, Path natives) {
        if (System.getProperty("jna.tmpdir") == null) {
            System.setProperty("jna.tmpdir", natives.toString());
        }
        try {
            int failed = Platform.isWindows()
                    ? Native.load("ucrtbase", Windows.class)._putenv_s(name, value)
                    : Native.load(Platform.C_LIBRARY_NAME, Posix.class).setenv(name, value, 1);
            return failed == 0;
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("{} could not be set to {} for native libraries", name, value, e);
            return false;
        }
    }
}
