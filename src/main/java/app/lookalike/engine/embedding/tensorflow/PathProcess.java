package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.CancelledException;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.model.ComputePath.Kernels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own in which {@link PathProbe} computes by kernels that this one may not use: it may crash or hang
 * there without harm.
 */
final class PathProcess implements AutoCloseable {
    private static final String END = "end of the output";
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final Writer requests;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private PathProcess(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        DaemonThread.of("path answers", this::read).start();
    }

    /**
     * Starts one.
     *
     * @throws IOException if there is no Java to start, or no more process may be
     */
    static PathProcess start(Kernels kernels, Path natives, int threads) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(
                List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xlog:disable"));
        for (String passed : List.of("java.io.tmpdir", "user.home")) {
            command.add("-D" + passed + "=" + System.getProperty(passed));
        }
        String archive = System.getProperty("lookalike.archive");
        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        String log = System.getProperty("lookalike.log", System.getProperty("java.io.tmpdir"));
        command.add("-Dlookalike.log=" + Path.of(log, "path-check"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PathProbe.class.getName()));
        command.addAll(List.of(natives.toString(), Integer.toString(threads), kernels.name()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put(TensorFlowRuntime.ONEDNN_VARIABLE, kernels == Kernels.ONEDNN ? "1" : "0");
        return new PathProcess(builder.start());
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(PathProbe.DONE) || line.startsWith(PathProbe.FAILED)) {
                    answers.add(line); // native code may print there, too
                }
            }
        } catch (IOException e) {
            answers.add(END); // a killed process
            return;
        }
        answers.add(END);
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param limitMillis how long at most; then the process is ended
     * @throws IOException if it has ended or did not answer in time, in words for people
     * @throws CancelledException if {@code progress} was asked to stop
     */
    String ask(String request, long limitMillis, Progress progress) throws IOException {
        try {
            requests.write(request + "\n");
            requests.flush();
        } catch (IOException e) {
            throw new IOException("its process ended" + exitCode(), e);
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        try {
            while (System.nanoTime() < end) {
                progress.checkCancelled();
                String answer = answers.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (END.equals(answer)) {
                    throw new IOException("its process ended" + exitCode());
                }
                if (answer != null) {
                    return answer;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        close();
        throw new IOException(String.format(Locale.ROOT, "it did not answer within %d s", limitMillis / 1000));
    }

    private String exitCode() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? " with code " + process.exitValue() : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
