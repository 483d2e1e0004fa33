package app.lookalike.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cameras of a Linux system, as the kernel lists them (Video4Linux). */
final class VideoDevices {
    private static final Logger LOG = LoggerFactory.getLogger(VideoDevices.class);
    private static final String PREFIX = "video";

    private final Path listed;
    private final Path devices;

    /**
     * The devices of a system.
     *
     * @param listed {@code /sys/class/video4linux}
     * @param devices {@code /dev}
     */
    VideoDevices(Path listed, Path devices) {
        this.listed = listed;
        this.devices = devices;
    }

    /** Those that take pictures, in the system's order: a camera's second node carries only data about them. */
    List<Camera> list() {
        if (!Files.isDirectory(listed)) {
            return List.of();
        }
        try (Stream<Path> nodes = Files.list(listed)) {
            return nodes.map(node -> node.getFileName().toString())
                    .filter(node -> node.matches(PREFIX + "\\d+"))
                    .sorted(Comparator.comparingInt(node -> Integer.parseInt(node.substring(PREFIX.length()))))
                    .filter(node -> Files.exists(devices.resolve(node)))
                    .filter(node -> read(node, "index", "0").equals("0"))
                    .map(node -> new Camera("v4l2", devices.resolve(node).toString(), read(node, "name", node)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The cameras cannot be listed", e);
            return List.of();
        }
    }

    private String read(String node, String file, String otherwise) {
        try {
            String text = Files.readString(listed.resolve(node).resolve(file)).strip();
            return text.isEmpty() ? otherwise : text;
        } catch (IOException e) {
            return otherwise;
        }
    }
}
