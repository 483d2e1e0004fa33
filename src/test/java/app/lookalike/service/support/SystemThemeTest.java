package app.lookalike.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.settings.Theme;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemThemeTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, gdbus, '(<<uint32 1>>,)', DARK",
        "Linux, gdbus, '(<<uint32 2>>,)', LIGHT",
        "Linux, color-scheme, '''prefer-dark''', DARK",
        "Linux, color-scheme, '''prefer-light''', LIGHT",
        "Linux, gtk-theme, '''Yaru-dark''', DARK",
        "Linux, gtk-theme, '''Adwaita''', LIGHT",
        "Mac OS X, defaults, Dark, DARK",
        "Windows 11, reg, '    AppsUseLightTheme    REG_DWORD    0x0', DARK",
        "Windows 11, reg, '    AppsUseLightTheme    REG_DWORD    0x1', LIGHT",
    })
    void understandsWhatTheSystemAnswers(String os, String command, String answer, Theme theme) {
        assertThat(on(os, Map.of(), Map.of(command, answer)).read()).contains(theme);
    }

    @Test
    void takesNoPreferenceForNoAnswer() {
        Map<String, String> answers = Map.of("gdbus", "(<<uint32 0>>,)", "gtk-theme", "'Adwaita-dark'");

        assertThat(on("Linux", Map.of(), answers).read()).contains(Theme.DARK);
    }

    @Test
    void believesTheEnvironmentFirst() {
        Map<String, String> answers = Map.of("gdbus", "(<<uint32 2>>,)");

        assertThat(on("Linux", Map.of("GTK_THEME", "Adwaita:dark"), answers).read())
                .contains(Theme.DARK);
    }

    @Test
    void isLightOnAMacThatHasNoSuchEntry() {
        assertThat(on("Mac OS X", Map.of(), Map.of()).read()).contains(Theme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Windows 10", "FreeBSD"})
    void saysNothingWhereNothingAnswers(String os) {
        assertThat(on(os, Map.of(), Map.of()).read()).isEmpty();
    }

    /** Answers a command by its name, or by its last word where one command is asked for several things. */
    private static SystemTheme on(String os, Map<String, String> environment, Map<String, String> answers) {
        return new SystemTheme(os, environment, command -> {
            String name = command.get(0);
            String asked = name.equals("gsettings") ? command.get(command.size() - 1) : name;
            return Optional.ofNullable(answers.get(asked));
        });
    }
}
