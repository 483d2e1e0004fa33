package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppDirectoriesTest {
    private static final Path HOME = Path.of("home", "ann");

    @Test
    void linuxFollowsTheXdgSpecification() {
        AppDirectories plain = AppDirectories.of(Map.of(), "Linux", HOME);
        assertThat(plain.cache()).isEqualTo(HOME.resolve(".cache/lookalike"));
        assertThat(plain.config()).isEqualTo(HOME.resolve(".config/lookalike"));
        AppDirectories moved = AppDirectories.of(Map.of("XDG_CACHE_HOME", "/big"), "Linux", HOME);
        assertThat(moved.cache()).isEqualTo(Path.of("/big/lookalike"));
    }

    @Test
    void lookalikeHomeHoldsEverything() {
        AppDirectories own = AppDirectories.of(Map.of("LOOKALIKE_HOME", "/own"), "Linux", HOME);
        assertThat(own.cache()).isEqualTo(Path.of("/own/cache").toAbsolutePath());
        assertThat(own.data()).isEqualTo(Path.of("/own/data").toAbsolutePath());
    }

    @Test
    void windowsAndMacUseTheirOwnPlaces() {
        assertThat(AppDirectories.of(Map.of(), "Windows 11", HOME).cache())
                .isEqualTo(HOME.resolve("AppData/Local/Lookalike/cache"));
        assertThat(AppDirectories.of(Map.of(), "Mac OS X", HOME).cache())
                .isEqualTo(HOME.resolve("Library/Caches/Lookalike"));
    }
}
