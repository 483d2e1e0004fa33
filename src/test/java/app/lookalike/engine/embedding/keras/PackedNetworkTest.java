package app.lookalike.engine.embedding.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages with several networks, and networks packed as JavaScript modules. */
class PackedNetworkTest {
    private static final String MODULE =
            "!function(a){module.exports=a()}((function(){return{1:[function(r,m,e){m.exports=%s},{}]}}))";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"float32", "uint8", "uint16"})
    void modulesHoldWhatTheFilesDo(String type) throws IOException {
        Path plain = write("plain", 1, type);
        Path modules = asModules(plain);
        KerasNetwork expected = KerasFile.read(plain, new Topology(List.of()), List.of(), Progress.NONE);
        assertSame(expected, read(KerasFiles.pack(modules, folder.resolve("modules.tgz")), List.of()));
    }

    @Test
    void theWantedOneOfSeveralIsRead() throws IOException {
        Path package1 = Files.createDirectory(folder.resolve("both"));
        Path first = Files.move(asModules(write("a", 1, "uint8")), package1.resolve("first"));
        Path second = Files.move(asModules(write("b", 2, "uint8")), package1.resolve("second"));
        Path archive = KerasFiles.pack(package1, folder.resolve("both.tgz"));
        Path alone = KerasFiles.pack(second, folder.resolve("second.tgz"));
        List<String> wanted = List.of("package/elsewhere/model.json", "package/network/second/model.min.js");
        assertSame(read(alone, List.of()), read(archive, wanted));
        assertThat(values(read(archive, List.of("package/network/first/model.min.js"))))
                .isEqualTo(values(read(KerasFiles.pack(first, folder.resolve("first.tgz")), List.of())))
                .isNotEqualTo(values(read(archive, wanted)));
        assertThatThrownBy(() -> read(archive, List.of("package/third/model.json")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("several networks: [package/network/first/model.min.js, package/network/second/");
    }

    @Test
    void aMissingModuleIsNamed() throws IOException {
        Path modules = asModules(write("plain", 1, "uint8"));
        Files.delete(modules.resolve("group1-shard2.bin.min.js"));
        Path archive = KerasFiles.pack(modules, folder.resolve("modules.tgz"));
        assertThatThrownBy(() -> read(archive, List.of())).hasMessageContaining("group1-shard2.bin.min.js is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "module.exports=require('x')", "e.exports={a:function(){}}"})
    void modulesThatExportNoPlainValueAreRefused(String script) throws IOException {
        Path modules = asModules(write("plain", 1, "uint8"));
        Files.writeString(modules.resolve("model.min.js"), script);
        Path archive = KerasFiles.pack(modules, folder.resolve("modules.tgz"));
        assertThatThrownBy(() -> read(archive, List.of()))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("modules.tgz");
    }

    @Test
    void javaScriptsWaysToWriteValuesAreUnderstood() throws IOException {
        String script = "n.exports={a:!0,b:[!1,null,-.5,.25,1e-3],\"c d\":{e:\"!0, \\\"!1\\\" \\\\\",f:\"\"},g:7}},{}]";
        assertThat(PackedModule.object(script))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"a\":true,\"b\":[false,null,-0.5,0.25,0.001],\"c d\":{\"e\":\"!0,"
                                + " \\\"!1\\\" \\\\\",\"f\":\"\"},\"g\":7}"));
    }

    private static KerasNetwork read(Path archive, List<String> models) {
        return KerasFile.read(archive, new Topology(List.of()), models, Progress.NONE);
    }

    private Path write(String name, long seed, String type) throws IOException {
        NetworkSketch sketch = new NetworkSketch(seed, 8);
        Window window = Window.square(3, 1, true);
        String x = sketch.add(new Layer.Convolution(4, window, false, ActivationFunction.LINEAR), "input");
        sketch.add(new Layer.BatchNormalization(1e-3, false, true), x);
        Path target = Files.createDirectory(folder.resolve(name));
        new KerasFiles(sketch).writeLayersModel(target, type, 50);
        return target;
    }

    /** As a bundler and a minifier write them. */
    private Path asModules(Path plain) throws IOException {
        Path modules = Files.createDirectory(plain.resolveSibling(plain.getFileName() + "-modules"));
        try (Stream<Path> files = Files.list(plain)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                byte[] bytes = Files.readAllBytes(file);
                if (name.equals("model.json")) {
                    String literal = new String(bytes, StandardCharsets.UTF_8)
                            .replaceAll("\"(\\w+)\":", "$1:")
                            .replaceAll(":true", ":!0")
                            .replaceAll(":false", ":!1")
                            .replaceAll("([:,\\[-])0\\.", "$1.");
                    Files.writeString(modules.resolve("model.min.js"), String.format(Locale.ROOT, MODULE, literal));
                } else {
                    String text = '"' + Base64.getEncoder().encodeToString(bytes) + '"';
                    Files.writeString(modules.resolve(name + ".min.js"), String.format(Locale.ROOT, MODULE, text));
                }
            }
        }
        return modules;
    }

    private static List<float[]> tensors(KerasNetwork network) {
        return network.topology().layers().stream()
                .filter(node -> !node.layer().weightRoles().isEmpty())
                .flatMap(node -> network.weights().of(node).stream())
                .map(Tensor::values)
                .toList();
    }

    private static float[][] values(KerasNetwork network) {
        return tensors(network).toArray(float[][]::new);
    }

    private static void assertSame(KerasNetwork expected, KerasNetwork actual) {
        assertThat(actual.topology().layers()).isEqualTo(expected.topology().layers());
        List<float[]> numbers = tensors(expected);
        assertThat(numbers).hasSize(4);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(tensors(actual).get(i)).containsExactly(numbers.get(i), within(0f));
        }
    }
}
