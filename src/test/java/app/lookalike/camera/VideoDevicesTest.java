package app.lookalike.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoDevicesTest {
    private final Path listed;
    private final Path devices;

    VideoDevicesTest(@TempDir Path folder) {
        listed = folder.resolve("listed");
        devices = folder.resolve("dev");
    }

    @Test
    void listsCamerasByNameAndLeavesOutTheirOtherNodes() throws IOException {
        node("video10", "Desk camera", "0");
        node("video2", "Door camera", "0");
        node("video3", "Door camera", "1");
        node("v4l-subdev0", "Sensor", "0");

        assertThat(new VideoDevices(listed, devices).list())
                .containsExactly(
                        new Camera("v4l2", devices.resolve("video2").toString(), "Door camera"),
                        new Camera("v4l2", devices.resolve("video10").toString(), "Desk camera"));
    }

    @Test
    void leavesOutWhatThisSystemMayNotSee() throws IOException {
        node("video0", "Desk camera", "0");
        Files.delete(devices.resolve("video0"));

        assertThat(new VideoDevices(listed, devices).list()).isEmpty();
    }

    @Test
    void findsNoneWhereTheKernelHasNoCameras() {
        assertThat(new VideoDevices(listed, devices).list()).isEmpty();
    }

    private void node(String node, String name, String index) throws IOException {
        Path folder = Files.createDirectories(listed.resolve(node));
        Files.writeString(folder.resolve("name"), name + "\n");
        Files.writeString(folder.resolve("index"), index + "\n");
        Files.createDirectories(devices);
        Files.createFile(devices.resolve(node));
    }
}
