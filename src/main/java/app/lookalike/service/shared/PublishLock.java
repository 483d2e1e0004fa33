package app.lookalike.service.shared;

import app.lookalike.base.CancelledException;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrWriting;
import app.lookalike.service.shared.solr.VersionedText;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps two from publishing into one collection at the same time: a part of it that its owner writes anew every few
 * seconds. One that stays as it is belongs to a process that has ended, and is taken over. No clocks of two machines are
 * compared. Close it.
 */
final class PublishLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PublishLock.class);

    /** The part that it is kept as. */
    private static final String PART = "publishing";

    private static final Duration RENEWAL = Duration.ofSeconds(10);

    /** Several renewals may be late where the network or a node is slow. */
    private static final Duration EXPIRY = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(500);

    /** For giving it back, which is of use to the next one only. */
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final SolrCollection collection;
    private final SolrWriting writing;
    private final Owner owner = Owner.thisProcess();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread renewal = DaemonThread.of("publish-lock", this::keepRenewing);
    private volatile long version;
    private volatile boolean lost;

    private PublishLock(SolrCollection collection, SolrWriting writing) {
        this.collection = collection;
        this.writing = writing;
    }

    /**
     * Who publishes.
     *
     * @param token of one publication
     * @param host where it runs
     * @param process its number there
     */
    record Owner(String token, String host, long process) {
        static Owner thisProcess() {
            return new Owner(
                    UUID.randomUUID().toString(),
                    hostName(),
                    ProcessHandle.current().pid());
        }

        static Owner of(VersionedText found) {
            return Json.read(found.text(), Owner.class, PART);
        }

        private static String hostName() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "";
            }
        }

        /** Whether that is certain, as on this machine only. */
        boolean hasEnded() {
            return host.equals(hostName())
                    && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
        }
    }

    /**
     * Takes the lock of a collection. Waits for a minute where its owner may have ended without giving it back.
     *
     * @param writing into it; not cancelled, so that the lock is given back after a cancel, too
     * @throws LookalikeException if somebody else is publishing
     * @throws CancelledException if it was asked to stop
     */
    static PublishLock take(SolrCollection collection, SolrWriting writing, Progress progress) {
        return take(collection, writing, EXPIRY, progress);
    }

    /** @param expiry after which time a lock that was not renewed is taken over */
    static PublishLock take(SolrCollection collection, SolrWriting writing, Duration expiry, Progress progress) {
        PublishLock lock = new PublishLock(collection, writing);
        Optional<VersionedText> other = collection.versioned(PART, progress);
        other.filter(found -> !Owner.of(found).hasEnded())
                .ifPresent(found -> lock.awaitExpiry(found, expiry, progress));
        lock.version = other.map(VersionedText::version).orElse(SolrWriting.ABSENT);
        if (!lock.write()) {
            throw lock.heldBy(collection.versioned(PART, progress));
        }
        lock.renewal.start();
        return lock;
    }

    /** Unless it stays as it is for so long, somebody else is publishing. */
    private void awaitExpiry(VersionedText found, Duration expiry, Progress progress) {
        long deadline = System.nanoTime() + expiry.toNanos();
        while (System.nanoTime() < deadline) {
            progress.checkCancelled();
            progress.update(Messages.get("publish.awaiting", Owner.of(found).host()), 0, -1);
            if (isClosedWithin(POLL)) {
                throw new CancelledException();
            }
            Optional<VersionedText> now = collection.versioned(PART, progress);
            if (now.filter(found::equals).isEmpty()) {
                throw heldBy(now);
            }
        }
    }

    private LookalikeException heldBy(Optional<VersionedText> other) {
        return new LookalikeException(Messages.get(
                "publish.locked",
                collection.name(),
                other.map(found -> Owner.of(found).host()).orElse("?")));
    }

    /** Whether it is ours now. A request that was made twice is refused the second time, so what is stored decides. */
    private boolean write() {
        writing.putIf(PART, Published.json(owner), version);
        Optional<VersionedText> now = collection
                .versioned(PART, Progress.NONE)
                .filter(found -> Owner.of(found).token().equals(owner.token()));
        now.ifPresent(found -> version = found.version());
        return now.isPresent();
    }

    private void keepRenewing() {
        while (!lost && !isClosedWithin(RENEWAL)) {
            quietly(() -> lost = !write());
        }
        if (!lost) {
            quietly(() -> writing.deletePart(PART, version));
        }
    }

    /** A lock that is not renewed or given back expires. */
    private static void quietly(Runnable request) {
        try {
            request.run();
        } catch (LookalikeException | CancelledException e) {
            LOG.info("The lock was not renewed or given back: {}", e.getMessage());
        }
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Checks that nobody has taken it over, as after this machine was asleep.
     *
     * @throws LookalikeException if somebody has
     */
    void requireHeld() {
        if (lost) {
            throw heldBy(collection.versioned(PART, Progress.NONE));
        }
    }

    /** Gives it back. */
    @Override
    public void close() {
        closed.countDown();
        try {
            renewal.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
