package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.service.workspace.StoredFolder.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFolderTest {
    @Test
    void addsUpTheFilesOfAllFolders(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("x.bin"), new byte[100]);
        Files.write(folder.resolve("a/b/y.bin"), new byte[23]);

        assertThat(new StoredFolder(Kind.NETWORKS, folder).bytes(Progress.NONE)).isEqualTo(123);
    }

    @Test
    void isEmptyWhereThereIsNoSuchFolder(@TempDir Path folder) {
        StoredFolder missing = new StoredFolder(Kind.LOG, folder.resolve("log"));

        assertThat(missing.bytes(Progress.NONE)).isZero();
        assertThat(missing.exists()).isFalse();
    }
}
