package app.lookalike.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many products each replica of a collection holds by itself, asked one by one. */
final class ReplicaCounts {
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ReplicaCounts() {}

    /**
     * Waits until all replicas can be asked and those of one shard hold equally many.
     *
     * @param solr the address of a node, such as {@code http://localhost:8983/solr}
     * @return how many products the shards hold together; -1 if that does not happen within three minutes
     */
    static long agreed(URI solr, String collection) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            try {
                long sum = sum(solr, collection);
                if (sum >= 0) {
                    return sum;
                }
            } catch (IOException e) {
                // a node that is starting
            }
            Thread.sleep(500);
        }
        return -1;
    }

    private static long sum(URI solr, String collection) throws IOException, InterruptedException {
        JsonNode shards = get(solr + "/admin/collections?action=CLUSTERSTATUS&wt=json&collection=" + collection)
                .at("/cluster/collections/" + collection + "/shards");
        long sum = 0;
        for (JsonNode shard : shards) {
            Set<Long> counts = new HashSet<>();
            for (JsonNode replica : replicas(shard)) {
                if (!replica.path("state").asText().equals("active")) {
                    return -1;
                }
                counts.add(get(replica.path("base_url").asText() + "/"
                                + replica.path("core").asText()
                                + "/select?q=type:product&rows=0&distrib=false&wt=json")
                        .at("/response/numFound")
                        .asLong(-1));
            }
            if (counts.size() != 1) {
                return -1;
            }
            sum += counts.iterator().next();
        }
        return shards.isEmpty() ? -1 : sum;
    }

    private static List<JsonNode> replicas(JsonNode shard) {
        List<JsonNode> replicas = new ArrayList<>();
        shard.path("replicas").forEach(replicas::add);
        return replicas;
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
