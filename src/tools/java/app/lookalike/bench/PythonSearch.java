package app.lookalike.bench;

import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The libraries that {@code scripts/bench-index.py} knows, each in a process of its own.
 *
 * @param vectors the matrix, a NumPy file
 * @param queries the same of the queries
 * @param k answers to a query
 * @param folder where a library keeps its index for the next round
 */
record PythonSearch(Path vectors, Path queries, int k, Path folder) {
    /** Asks all queries, or says why not. */
    void time(String method, SearchTimes times, EmbeddingSnapshot snapshot, List<List<Neighbour>> truth)
            throws IOException {
        Process process = new ProcessBuilder(
                        System.getProperty("bench.python", "python3"),
                        System.getProperty("bench.home", ".") + "/scripts/bench-index.py",
                        method,
                        vectors.toString(),
                        queries.toString(),
                        Integer.toString(k),
                        folder.toString())
                .redirectError(folder.resolve("error").toFile())
                .start();
        JsonNode answer = new ObjectMapper().readTree(process.getInputStream());
        if (answer == null || answer.isEmpty()) {
            String error = Files.readString(folder.resolve("error")).lines().reduce("", (before, line) -> line);
            System.out.println(method + " is left out: " + error);
            return;
        }
        SearchTimes.Of result = times.of(method);
        result.millisOfRounds.add(IntStream.range(0, answer.get("millis").size())
                .mapToDouble(i -> answer.get("millis").get(i).asDouble())
                .toArray());
        result.buildSeconds =
                Double.isNaN(result.buildSeconds) ? answer.get("buildSeconds").asDouble() : result.buildSeconds;
        result.megabytes = answer.get("megabytes").asDouble();
        result.recall = recall(answer.get("rows"), snapshot, truth);
    }

    /** The part of the answers that are among the best; where several are the k-th, only the first by id counts. */
    private double recall(JsonNode rows, EmbeddingSnapshot snapshot, List<List<Neighbour>> truth) {
        int right = 0;
        for (int i = 0; i < truth.size(); i++) {
            Set<String> best = truth.get(i).stream().map(Neighbour::id).collect(Collectors.toSet());
            for (JsonNode row : rows.get(i)) {
                right += best.contains(snapshot.id(row.asInt())) ? 1 : 0;
            }
        }
        return (double) right / truth.size() / k;
    }
}
