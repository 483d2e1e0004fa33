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
public final class KaggleFixture {
    public static final String HEADER =
            "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName";
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** The bytes of every picture. */
    public static byte[] picture() {
        return PICTURE.clone();
    }

    /** A row with plausible attributes. */
    public static String row(String id, String name) {
        return id + ",Men,Apparel,Topwear,Shirts,Navy Blue,Fall,2011,Casual," + name;
    }

    public KaggleFixture table(String... lines) {
        return text("styles.csv", HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    public KaggleFixture text(String file, String text) {
        return text(file, text, StandardCharsets.UTF_8);
    }

    public KaggleFixture text(String file, String text, Charset charset) {
        return bytes(file, text.getBytes(charset));
    }

    public KaggleFixture bytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    public KaggleFixture pictures(String... names) {
        return pictures(List.of(names));
    }

    public KaggleFixture pictures(List<String> names) {
        names.forEach(name -> files.put(name.contains("/") ? name : "images/" + name, PICTURE));
        return this;
    }

    public Path inFolder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    public Path inZip(Path zip) throws IOException {
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
