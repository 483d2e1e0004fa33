package app.lookalike.engine.clib;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives memory outside Java's heap back to the system. Nothing that is in use is lost; all of it costs time only where it
 * is needed again. On other systems than Linux, or with another C library than GNU's, nothing happens.
 */
public final class ResidentMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ResidentMemory.class);

    /** From Linux's mman.h: the pages are not needed soon, what is in the file stays there. */
    private static final int MADV_DONTNEED = 4;

    /** No page is smaller; of larger ones the system refuses an address in the middle, which does no harm. */
    private static final long PAGE = 4_096;

    private ResidentMemory() {}

    /** GNU. */
    private interface Gnu extends Library {
        int malloc_trim(NativeLong pad);

        int madvise(Pointer address, NativeLong length, int advice);
    }

    /**
     * What is garbage in the heap, the mappings that only that held, and what native code has freed, such as TensorFlow
     * after it has read a network: the C library keeps that otherwise. Takes half a second.
     */
    public static void collect() {
        System.gc();
        call("malloc_trim", gnu -> gnu.malloc_trim(new NativeLong(0)));
    }

    /**
     * The pages of a mapped file. They stay in the system's cache of files and come back from there when they are read
     * again, at any time and on any thread.
     *
     * @param mapped read-only, a mapping of a file: elsewhere the bytes would be lost
     */
    public static void forget(ByteBuffer mapped) {
        if (!mapped.isDirect() || !mapped.isReadOnly()) {
            throw new IllegalArgumentException("no read-only mapping of a file");
        }
        call("madvise", gnu -> {
            long address = Pointer.nativeValue(Native.getDirectBufferPointer(mapped));
            long start = address - address % PAGE;
            return gnu.madvise(new Pointer(start), new NativeLong(address + mapped.capacity() - start), MADV_DONTNEED);
        });
    }

    /** A call into the C library. */
    private interface Call {
        int of(Gnu library);
    }

    private static void call(String name, Call call) {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            int answer = call.of(Native.load(Platform.C_LIBRARY_NAME, Gnu.class));
            LOG.debug("{}: {}", name, answer);
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("{} is not to be had", name, e); // the program only stays larger
        }
    }
}
