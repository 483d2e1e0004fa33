package app.lookalike.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private static final List<String> FOLDERS = List.of("/usr/lib/x86_64-linux-gnu");
    private static final Path GTK = Path.of("/usr/lib/x86_64-linux-gnu/libgtk-3.so.0");

    @Test
    void hasNothingAgainstALinuxDesktop() {
        assertThat(new Display("Linux", Map.of("DISPLAY", ":0"), FOLDERS, GTK::equals).obstacle())
                .isEmpty();
        assertThat(new Display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), FOLDERS, GTK::equals).obstacle())
                .isEmpty();
    }

    @Test
    void saysInOneLineThatThereIsNoDisplayAndNamesTheCommands() {
        assertThat(new Display("Linux", Map.of("DISPLAY", ""), FOLDERS, GTK::equals).obstacle())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("no display", "import", "index", "search", "export-embeddings", "doctor")
                        .doesNotContain("\n"));
    }

    @Test
    void namesThePackageThatIsMissing() {
        assertThat(new Display("Linux", Map.of("DISPLAY", ":0"), FOLDERS, path -> false).obstacle())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("libgtk-3-0").doesNotContain("\n"));
    }

    @Test
    void leavesOtherPlatformsAlone() {
        assertThat(new Display("Windows 11", Map.of(), List.of(), path -> false).obstacle())
                .isEmpty();
        assertThat(new Display("Mac OS X", Map.of(), List.of(), path -> false).obstacle())
                .isEmpty();
    }
}
