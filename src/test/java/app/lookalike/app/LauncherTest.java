package app.lookalike.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LauncherTest {
    @Test
    void opensTheWindowWithoutArgumentsOrWithAWorkspaceAlone() {
        assertThat(Launcher.opensWindow(List.of())).isTrue();
        assertThat(Launcher.opensWindow(List.of("-w", "there"))).isTrue();
        assertThat(Launcher.opensWindow(List.of("--workspace", "there"))).isTrue();
        assertThat(Launcher.opensWindow(List.of("--workspace=there"))).isTrue();
        assertThat(Launcher.workspaceOf(List.of("--workspace=there"))).contains(Path.of("there"));
    }

    @Test
    void takesEverythingElseForACommand() {
        assertThat(Launcher.opensWindow(List.of("search", "-w", "there"))).isFalse();
        assertThat(Launcher.opensWindow(List.of("-w"))).isFalse();
        assertThat(Launcher.opensWindow(List.of("-w", "there", "index"))).isFalse();
        assertThat(Launcher.opensWindow(List.of("--help"))).isFalse();
    }
}
