package app.lookalike.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Limit;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecodingRoomTest {
    private static final long MEGABYTE = 1 << 20;

    private final DecodingRoom room = new DecodingRoom(10 * MEGABYTE);

    @Test
    void asManyDecodeAtOnceAsFit() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        Callable<Integer> decoder = () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            two.countDown();
            two.await();
            return inside.decrementAndGet();
        };
        try {
            CompletableFuture<?>[] all = new CompletableFuture<?>[12];
            for (int i = 0; i < all.length; i++) {
                all[i] = CompletableFuture.supplyAsync(() -> room.run(4 * MEGABYTE, decoder), callers);
            }
            CompletableFuture.allOf(all).get();
            assertThat(most).hasValue(2);
            assertThat(room.places(4 * MEGABYTE)).isEqualTo(2);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void whateverADecoderThrowsMakesOnePictureUnreadable() {
        assertThatThrownBy(() -> room.run(1, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("it is damaged or of an unusual kind");
        assertThatThrownBy(() -> room.run(1, () -> new byte[Integer.MAX_VALUE]))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("decoding it takes more memory than there is");
        assertThatThrownBy(() -> room.run(1, () -> {
                    throw new UnreadableImageException("our own reason");
                }))
                .hasMessage("our own reason");
        assertThat(room.<Integer>run(9 * MEGABYTE, () -> 7)).isEqualTo(7);
    }

    @Test
    void aDecoderThatDoesNotEndIsGivenUpAndKeepsItsMemoryUntilItDoes() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        System.setProperty(Limit.PICTURE_SECONDS.property(), "1");
        try {
            assertThatThrownBy(() -> room.run(9 * MEGABYTE, () -> {
                        try {
                            new CountDownLatch(1).await();
                            return 0;
                        } catch (InterruptedException e) {
                            stopped.countDown();
                            ended.await();
                            return 1;
                        }
                    }))
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessage("decoding it takes more than 1 seconds (lookalike.limit.pictureSeconds)");
        } finally {
            System.clearProperty(Limit.PICTURE_SECONDS.property());
        }
        stopped.await();
        Future<Integer> next =
                CompletableFuture.supplyAsync(() -> room.<Integer>run(9 * MEGABYTE, () -> (int) ended.getCount()));
        ended.countDown();
        assertThat(next.get()).isZero();
    }

    @Test
    void moreMemoryThanThereEverIsIsRefused() {
        assertThatThrownBy(() -> room.run(11 * MEGABYTE, () -> 1))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("decoding it would take 11 MB of memory, 10 MB are allowed"
                        + " (lookalike.limit.decodingMemory); save it smaller or as JPEG");
    }

    @Test
    void whoIsInterruptedIsCancelled() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> room.run(1, () -> 1)).isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
