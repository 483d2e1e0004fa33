package app.lookalike.faults;

import app.lookalike.base.Progress;
import app.lookalike.base.download.DownloadRequest;
import app.lookalike.base.download.HttpDownload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A download is killed; the next one takes up where it broke off. */
final class FetchKill extends KillFault {
    private final byte[] content = new byte[4 << 20];
    private String address = "";

    FetchKill() {
        super("fetching", "fetching again, from where it broke off");
        new Random(5).nextBytes(content);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            try (exchange) {
                exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
                for (int at = from; at < content.length; at += 1 << 16) {
                    exchange.getResponseBody()
                            .write(Arrays.copyOfRange(content, at, Math.min(content.length, at + (1 << 16))));
                }
            } catch (IOException e) {
                // The other end was killed.
            }
        });
        server.start();
        address = "http://localhost:" + server.getAddress().getPort() + "/file";
        try {
            return super.run(stage, tries, random);
        } finally {
            server.stop(0);
        }
    }

    @Override
    String[] prepare(FaultStage stage) throws IOException {
        Path part = stage.folder().resolve("file.part");
        Files.deleteIfExists(part);
        return new String[] {"fetch", address, part.toString()};
    }

    @Override
    void inspect(FaultStage stage, List<String> said, Tally tally) throws IOException {
        Path part = stage.folder().resolve("file.part");
        byte[] there = Files.exists(part) ? Files.readAllBytes(part) : new byte[0];
        if (!Arrays.equals(there, Arrays.copyOf(content, there.length))) {
            tally.wrongUnsaid("other bytes");
        }
        if (there.length < content.length) {
            new HttpDownload().fetch(DownloadRequest.of(URI.create(address), -1, "a file"), part, Progress.NONE);
        }
        if (!Arrays.equals(Files.readAllBytes(part), content)) {
            tally.notMended("other bytes");
        }
    }
}
