package app.lookalike.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.text.WordTower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Of another head the words would point nowhere, and would not be used. */
    @Test
    void theShippedWordsBelongToTheShippedHead() throws IOException {
        FashionModel shipped = FashionModel.shipped("resnet50").orElseThrow();
        TensorFile words =
                TensorFile.read(Files.newInputStream(Path.of("models/fashion/resnet50-words.safetensors")), "words");

        assertThat(WordTower.headId(words)).isEqualTo(shipped.headId());
        WordTower tower = new WordTower(words, shipped.head());
        assertThat(tower.knows("shirt")).isTrue();
        float[] types = tower.of(List.of("saree")).probabilities("articleType");
        assertThat(types[shipped.head().labels("articleType").indexOf("Sarees")])
                .isGreaterThan(0.9f);
    }
}
