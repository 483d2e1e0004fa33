package app.lookalike.base.download;

import app.lookalike.base.download.DownloadException.Reason;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Decides, once the server's headers are there, what becomes of the bytes that follow. */
final class DownloadBody implements BodyHandler<Path> {
    /** So much is left free on the disk, bytes. */
    static final long SPARE_ROOM = 1 << 20;

    private final PartFile part;
    private final long have;
    private volatile long total;

    /**
     * Before the answer.
     *
     * @param have the bytes after which the rest was asked for
     * @param expected bytes in all, -1 where not known
     */
    DownloadBody(PartFile part, long have, long expected) {
        this.part = part;
        this.have = have;
        this.total = expected;
    }

    /** Bytes in all if known by now, else -1. */
    long total() {
        return total;
    }

    @Override
    public BodySubscriber<Path> apply(ResponseInfo response) {
        int status = response.statusCode();
        if (status != 200 && status != 206) {
            return BodySubscribers.replacing(part.path());
        }
        try {
            return keep(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BodySubscriber<Path> keep(ResponseInfo response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw new DownloadException(Reason.WEB_PAGE, response.statusCode(), Messages.get("download.webPage"), null);
        }
        String range = response.headers().firstValue("Content-Range").orElse("");
        boolean rest = response.statusCode() == 206;
        if (rest && !range.startsWith("bytes " + have + "-")) {
            throw new DownloadException(Reason.REFUSED, 206, Messages.get("download.otherPart", range), null);
        }
        long coming = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (coming >= 0) {
            total = (rest ? have : 0) + coming;
            long room = part.room() + (rest ? 0 : part.size());
            if (coming > room - SPARE_ROOM) {
                throw new DownloadException(Reason.NO_ROOM, Messages.get("download.noRoom", room / 1e6, coming / 1e6));
            }
        }
        part.setTag(response.headers().firstValue("ETag").orElse(""));
        return rest
                ? BodySubscribers.ofFile(part.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                : BodySubscribers.ofFile(
                        part.path(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
    }
}
