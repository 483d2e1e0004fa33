package app.lookalike.catalog.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small catalogues in Kaggle's layout. The pictures are a few bytes: no reader decodes them. */
final class KaggleFixture {
    static final String HEADER =
            "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName";
    static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A row with plausible attributes. */
    static String row(String id, String name) {
        return id + ",Men,Apparel,Topwear,Shirts,Navy Blue,Fall,2011,Casual," + name;
    }

    KaggleFixture table(String... lines) {
        return text("styles.csv", HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    KaggleFixture text(String file, String text) {
        return text(file, text, StandardCharsets.UTF_8);
    }

    KaggleFixture text(String file, String text, Charset charset) {
        return bytes(file, text.getBytes(charset));
    }

    KaggleFixture bytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    KaggleFixture pictures(String... names) {
        return pictures(List.of(names));
    }

    KaggleFixture pictures(List<String> names) {
        names.forEach(name -> files.put(name.contains("/") ? name : "images/" + name, PICTURE));
        return this;
    }

    Path inFolder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    Path inZip(Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
            }
        }
        return zip;
    }
}
