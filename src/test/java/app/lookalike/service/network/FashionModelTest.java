package app.lookalike.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FashionModelTest {
    /** The checksums beside the files tell what was computed with them: wrong ones would mix up vectors of two heads. */
    @Test
    void theShippedFilesHaveTheChecksumsBesideThem() throws IOException {
        Path folder = Path.of("models/fashion");
        FashionModel files = FashionModel.of(
                Files.readAllBytes(folder.resolve("resnet50-basis.safetensors")),
                Files.readAllBytes(folder.resolve("resnet50-head.safetensors")));
        FashionModel shipped = FashionModel.shipped("resnet50").orElseThrow();
        assertThat(shipped.basisId()).isEqualTo(files.basisId());
        assertThat(shipped.headId()).isEqualTo(files.headId());
    }
}
