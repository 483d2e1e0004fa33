package app.lookalike.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    @TempDir
    Path folder;

    @Test
    void remembersWhatWasSaved() {
        Settings settings = Settings.DEFAULT
                .withTheme(Theme.DARK)
                .withTextSize(125)
                .withLanguage("de")
                .withNetwork("inceptionv3-max", "float32")
                .withWindow(new WindowPlacement(10, 20, 1300, 850, true))
                .withOpened(new Settings.RecentWorkspace("/somewhere", "archive.zip"));

        store().save(settings);

        assertThat(store().load()).isEqualTo(settings);
    }

    @Test
    void startsWithTheDefaultsWhereThereIsNoFile() {
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void ignoresWhatANewerVersionWrote() throws IOException {
        write("{\"theme\": \"DARK\", \"holograms\": {\"on\": true}, \"recentWorkspaces\":"
                + " [{\"directory\": \"/a\", \"title\": \"A\", \"colour\": \"red\"}]}");

        assertThat(store().load().theme()).isEqualTo(Theme.DARK);
        assertThat(store().load().recentWorkspaces()).containsExactly(new Settings.RecentWorkspace("/a", "A"));
    }

    @Test
    void replacesAValueItDoesNotKnowByTheDefault() throws IOException {
        write("{\"theme\": \"SEPIA\", \"lastWorkspace\": \"/a\"}");

        assertThat(store().load().theme()).isEqualTo(Theme.SYSTEM);
        assertThat(store().load().lastWorkspace()).isEqualTo("/a");
    }

    @Test
    void leavesOutWhatCannotBeInAnEditedFile() throws IOException {
        write("{\"textSize\": 900, \"lastWorkspace\": \"a\\u0000b\", \"recentWorkspaces\": [null, {\"title\": \"no"
                + " folder\"}, {\"directory\": \"/a\"}, {\"directory\": \"/b\", \"title\": \"B\"}]}");

        assertThat(store().load().textSize()).isEqualTo(100);
        assertThat(store().load().recentWorkspaces()).containsExactly(new Settings.RecentWorkspace("/b", "B"));
        assertThat(store().load().lastWorkspace()).isNull();
    }

    @Test
    void startsWithTheDefaultsWhereAValueIsOfAnotherKind() throws IOException {
        write("{\"textSize\": {\"large\": true}}");

        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void forgetsTheChoicesOnRequestButNotTheCatalogues() {
        Settings chosen = Settings.DEFAULT
                .withTheme(Theme.DARK)
                .withTextSize(150)
                .withLanguage("de")
                .withNetwork("inceptionv3-max", "float32")
                .withOpened(new Settings.RecentWorkspace("/a", "A"));

        assertThat(chosen.withDefaults())
                .isEqualTo(Settings.DEFAULT.withOpened(new Settings.RecentWorkspace("/a", "A")));
    }

    @Test
    void startsWithTheDefaultsAfterABrokenFileAndKeepsItAside() throws IOException {
        write("{\"theme\": \"DA");

        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
        assertThat(folder.resolve("below/settings.json.broken")).hasContent("{\"theme\": \"DA");
    }

    @Test
    void survivesAFileWithNothingInIt() throws IOException {
        write("");
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);

        write("null");
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "1",
                "{}",
                "{\"window\":null,\"recentWorkspaces\":null}",
                "{\"recentWorkspaces\":[null,{}]}",
                "{\"theme\":\"PINK\"}",
                "{\"textSize\":-1}"
            })
    void whateverSomebodyWroteIsNoReasonNotToStart(String json) throws IOException {
        write(json);
        assertThat(store().load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void leavesNothingButTheFile() throws IOException {
        store().save(Settings.DEFAULT);
        store().save(Settings.DEFAULT.withTheme(Theme.DARK));

        try (Stream<Path> files = Files.list(folder.resolve("below"))) {
            assertThat(files).containsExactly(folder.resolve("below/settings.json"));
        }
    }

    @Test
    void deletesWhatKilledProcessesLeftAndNothingOfRunningOnes() throws IOException {
        Path below = Files.createDirectories(folder.resolve("below"));
        long running = ProcessHandle.current().parent().orElseThrow().pid();
        for (String name : List.of("settings1234567890123456.tmp", "settings-" + running + ".tmp", "settings-x.tmp")) {
            Files.createFile(below.resolve(name));
        }
        store().save(Settings.DEFAULT);

        try (Stream<Path> files = Files.list(below)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("settings.json", "settings-" + running + ".tmp", "settings-x.tmp");
        }
    }

    @Test
    void doesNotStopTheProgramWhereItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        new SettingsStore(file.resolve("settings.json")).save(Settings.DEFAULT);

        assertThat(file).isRegularFile();
    }

    @Test
    void listsTheLatestWorkspacesOnceEach() {
        List<Settings.RecentWorkspace> opened = IntStream.range(0, 12)
                .mapToObj(i -> new Settings.RecentWorkspace("/" + i % 10, "catalogue " + i % 10))
                .toList();
        Settings settings = Settings.DEFAULT;
        for (Settings.RecentWorkspace workspace : opened) {
            settings = settings.withOpened(workspace);
        }

        assertThat(settings.recentWorkspaces())
                .extracting(Settings.RecentWorkspace::directory)
                .containsExactly("/1", "/0", "/9", "/8", "/7", "/6", "/5", "/4");
        assertThat(settings.lastWorkspace()).isEqualTo("/1");
        assertThat(settings.withSampleOpened().lastWorkspace()).isNull();
    }

    private SettingsStore store() {
        return new SettingsStore(folder.resolve("below").resolve("settings.json"));
    }

    private void write(String json) throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.writeString(folder.resolve("below/settings.json"), json);
    }
}
