package app.lookalike.service.shared.solr;

import app.lookalike.base.CancelledException;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.BinaryRequestWriter;
import org.apache.solr.client.solrj.impl.BinaryResponseParser;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SolrCloud that answers: by the node that was named while it can, else by any other that is alive. Requests are made
 * again where a node does not answer or has no replica to ask for a moment, so all of them can be repeated without harm.
 * Thread-safe; close it.
 */
public final class SolrCloud implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SolrCloud.class);

    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Who typed a wrong address need not wait for long. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(3);

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final URI address;
    private final Optional<SolrLogin> login;
    private final Optional<SSLContext> trust;
    private final Duration connecting;
    private final Duration timeout;
    private final Duration patience;
    private final Map<String, HttpJdkSolrClient> clients = new ConcurrentHashMap<>();

    /**
     * A request with a body takes one thread to write it and others to send it. SolrJ's own pool has four threads and a
     * queue, in which four bodies wait forever for who would send them.
     */
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> DaemonThread.of("solr", work));

    private volatile List<String> nodes;

    /**
     * The SolrCloud of a node.
     *
     * @param address of the node, with scheme and path, such as {@code http://localhost:8983/solr}
     * @param timeout for one answer of one node
     * @param patience for how long a request is made again
     * @throws LookalikeException if the certificates that the user wants to be trusted cannot be read
     */
    public SolrCloud(URI address, Optional<SolrLogin> login, Duration timeout, Duration patience) {
        this(address, login, CONNECT, timeout, patience, System.getenv());
    }

    /**
     * The same in another environment.
     *
     * @param connecting for one connection to one node
     */
    SolrCloud(
            URI address,
            Optional<SolrLogin> login,
            Duration connecting,
            Duration timeout,
            Duration patience,
            Map<String, String> environment) {
        this.address = address;
        this.login = login;
        this.trust = "https".equals(address.getScheme()) ? TrustedCertificates.named(environment) : Optional.empty();
        this.connecting = connecting;
        this.timeout = timeout;
        this.patience = patience;
        this.nodes = List.of(address.toString());
    }

    /**
     * Asks which other nodes there are.
     *
     * @throws LookalikeException if none answers
     */
    public void connect(Progress progress) {
        NamedList<Object> status = execute(new CollectionAdminRequest.ClusterStatus(), null, FIRST_PATIENCE, progress);
        List<String> known = new ArrayList<>(List.of(address.toString()));
        if (status.get("cluster") instanceof NamedList<?> cluster
                && cluster.get("live_nodes") instanceof List<?> live) {
            live.stream().map(node -> baseOf(String.valueOf(node))).forEach(known::add);
        }
        nodes = known.stream().distinct().toList();
    }

    /** Nodes are named such as {@code 10.0.0.1:8983_solr}. */
    private String baseOf(String node) {
        int path = node.indexOf('_');
        return address.getScheme() + "://"
                + (path < 0
                        ? node
                        : node.substring(0, path) + "/"
                                + URLDecoder.decode(node.substring(path + 1), StandardCharsets.UTF_8));
    }

    /**
     * Sends a request until a node has answered it.
     *
     * @param collection what it is for; null for the cluster
     * @throws LookalikeException if no node answers in time, or the answer is a refusal
     */
    NamedList<Object> execute(SolrRequest<?> request, @Nullable String collection, Progress progress) {
        return execute(request, collection, patience, progress);
    }

    private NamedList<Object> execute(
            SolrRequest<?> request, @Nullable String collection, Duration limit, Progress progress) {
        long deadline = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            List<String> asked = nodes;
            String silent = address.toString();
            Exception last = null;
            for (String node : asked) {
                progress.checkCancelled();
                try {
                    NamedList<Object> answer = client(node).request(request, collection);
                    prefer(node, asked);
                    return answer;
                } catch (SolrException e) {
                    if (!SolrFailures.isPassing(e)) {
                        throw SolrFailures.refused(e, address, login, collection);
                    }
                    last = e;
                } catch (SolrServerException | IOException e) {
                    last = e;
                }
                silent = node;
                LOG.info("{} does not answer: {}", node, String.valueOf(last));
            }
            if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) > deadline) {
                throw SolrFailures.noAnswer(silent, last);
            }
            sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
        }
    }

    /** The next request goes to whoever answered the last one. */
    private void prefer(String node, List<String> asked) {
        if (!asked.get(0).equals(node)) {
            List<String> others = new ArrayList<>(asked);
            others.remove(node);
            others.add(0, node);
            nodes = List.copyOf(others);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private HttpJdkSolrClient client(String node) {
        return clients.computeIfAbsent(node, base -> {
            HttpJdkSolrClient.Builder builder = new HttpJdkSolrClient.Builder(base)
                    .useHttp1_1(true) // an attempt to talk HTTP/2 costs a request for each connection
                    .withExecutor(threads)
                    .withRequestWriter(new BinaryRequestWriter())
                    .withResponseParser(new BinaryResponseParser())
                    .withConnectionTimeout(connecting.toMillis(), TimeUnit.MILLISECONDS)
                    .withRequestTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .withIdleTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
            trust.ifPresent(builder::withSSLContext);
            login.ifPresent(known -> builder.withBasicAuthCredentials(known.user(), known.password()));
            return builder.build();
        });
    }

    /** By which address it was asked for. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        for (HttpJdkSolrClient client : clients.values()) {
            try {
                client.close();
            } catch (IOException e) {
                LOG.debug("A connection was not closed", e);
            }
        }
        clients.clear();
        threads.shutdownNow();
    }
}
