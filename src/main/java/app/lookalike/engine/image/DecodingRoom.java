package app.lookalike.engine.image;

import app.lookalike.base.CancelledException;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.Limit;
import app.lookalike.base.text.Messages;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where decoders work: behind one wall, with a limit of time, on a share of the memory. Who asks for more memory than is
 * free waits for others to finish, so that there are as many decoders at once as fit and not as many as there are
 * processors. Whatever a decoder throws, an overflown stack and a full heap included, means that this picture is
 * unreadable and nothing more. Safe for any thread.
 */
final class DecodingRoom {
    /** The heap is one, and so is the room. */
    static final DecodingRoom SHARED = new DecodingRoom(Limit.DECODING_MEMORY.value());

    private static final int UNIT = 1 << 10;
    /** Who waits longer than so many pictures may take waits for a decoder that never ends. */
    private static final int PATIENCE = 10;

    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final ExecutorService WORKERS =
            Executors.newCachedThreadPool(work -> DaemonThread.of("decoder-" + THREADS.incrementAndGet(), work));

    private final int units;
    private final Semaphore free;

    /**
     * A room.
     *
     * @param bytes of heap that all decoders in it may take together
     */
    DecodingRoom(long bytes) {
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
        this.free = new Semaphore(units, true);
    }

    /** How many pictures of that cost can be decoded at once. */
    int places(long bytes) {
        return (int) (units / (bytes / UNIT + 1));
    }

    /**
     * Lets a decoder work.
     *
     * @param bytes of heap that it will take at most
     * @throws UnreadableImageException if it fails, takes too long or needs more memory than all may have
     * @throws CancelledException if the calling thread was interrupted
     */
    <T> T run(long bytes, Callable<T> decoder) {
        long wanted = bytes / UNIT + 1;
        if (wanted > units) {
            throw new UnreadableImageException(Messages.get(
                    "picture.room", bytes >> 20, ((long) units * UNIT) >> 20, Limit.DECODING_MEMORY.property()));
        }
        long seconds = Limit.PICTURE_SECONDS.value();
        try {
            if (!free.tryAcquire((int) wanted, PATIENCE * seconds, TimeUnit.SECONDS)) {
                throw new UnreadableImageException(Messages.get("picture.noMemoryFree"));
            }
            Future<T> result = start((int) wanted, decoder);
            try {
                return result.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new UnreadableImageException(
                        Messages.get("picture.slow", seconds, Limit.PICTURE_SECONDS.property()), e);
            } finally {
                result.cancel(true); // does nothing to one that is done
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw unreadable(e.getCause() == null ? e : e.getCause());
        }
    }

    /** A decoder that goes on after its time keeps its memory until it ends. */
    private <T> Future<T> start(int wanted, Callable<T> decoder) {
        try {
            return WORKERS.submit(() -> {
                try {
                    return decoder.call();
                } finally {
                    free.release(wanted);
                }
            });
        } catch (Error e) { // no thread could be started
            free.release(wanted);
            throw e;
        }
    }

    private static UnreadableImageException unreadable(Throwable failure) {
        if (failure instanceof UnreadableImageException known) {
            return known;
        }
        return new UnreadableImageException(
                failure instanceof OutOfMemoryError ? noMemory() : Messages.get("picture.unusual"), failure);
    }

    static String noMemory() {
        return Messages.get("picture.noMemory");
    }
}
