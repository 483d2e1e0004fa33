package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.download.FolderLock;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write to a folder of shards, and what is said where nobody can. */
class ShardFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondRunAtTheSameTimeIsRefused() throws IOException {
        ShardFolder shards = new ShardFolder(folder.resolve("shards"));
        try (FolderLock first = shards.lock()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(shards::lock)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("Another run")
                    .hasMessageContaining("choose another folder");
        }
        shards.lock().close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new ShardFolder(file).lock())
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("could not be written to " + file);
    }

    @Test
    void aFolderWithoutShardsIsNone() {
        assertThatThrownBy(() -> new ShardFolder(folder).set())
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("holds no shards");
    }

    @Test
    void aShardMayBeReadByWhoMayReadTheFolder() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no permissions here");
        Path made = Files.createTempDirectory(folder, "made");
        ShardFolder shards = new ShardFolder(Files.createDirectory(folder.resolve("shards")));
        shards.put("shard-000000", made, new ShardReport("shard-000000", 0, 0, List.of(), 0));
        assertThat(Files.getPosixFilePermissions(shards.shard("shard-000000")))
                .isEqualTo(Files.getPosixFilePermissions(shards.directory()))
                .isNotEqualTo(Files.getPosixFilePermissions(made));
    }
}
