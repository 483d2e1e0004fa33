package app.lookalike.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemFileOpenerTest {
    private static final Path FOLDER = Path.of("shop").toAbsolutePath();
    private static final Path FILE = FOLDER.resolve("red, shirt.jpg");

    private final List<List<String>> commands = new ArrayList<>();

    /** A system that has only these commands. */
    private SystemFileOpener system(String name, String... there) {
        return new SystemFileOpener(name, command -> {
            commands.add(command);
            return Set.of(there).contains(command.get(0));
        });
    }

    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, explorer"})
    void opensByTheCommandOfTheSystem(String name, String command) {
        system(name, command).open(FILE);

        assertThat(commands).containsExactly(List.of(command, FILE.toString()));
    }

    @Test
    void selectsTheFileWhereTheFileBrowserCan() {
        system("Linux", "dbus-send", "xdg-open").reveal(FILE);
        system("Mac OS X", "open").reveal(FILE);
        system("Windows 11", "explorer").reveal(FILE);

        assertThat(commands).hasSize(3);
        assertThat(commands.get(0))
                .contains("org.freedesktop.FileManager1.ShowItems")
                .anyMatch(word -> word.startsWith("array:string:file:///") && word.endsWith("/red%2C%20shirt.jpg"));
        assertThat(commands.get(1)).containsExactly("open", "-R", FILE.toString());
        assertThat(commands.get(2)).containsExactly("explorer", "/select," + FILE);
    }

    @Test
    void opensTheFolderWhereNoFileBrowserSelects() {
        system("Linux", "xdg-open").reveal(FILE);

        assertThat(commands).last().isEqualTo(List.of("xdg-open", FOLDER.toString()));
    }

    @Test
    void saysWhatToDoWhereNothingOpens() {
        assertThatThrownBy(() -> system("Linux").open(FILE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(FILE.toString())
                .hasMessageContaining("xdg-utils");
        assertThatThrownBy(() -> system("Linux").reveal(FILE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(FILE.toString());
    }
}
