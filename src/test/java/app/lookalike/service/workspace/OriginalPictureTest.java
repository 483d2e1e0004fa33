package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.reader.PictureSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OriginalPictureTest {
    private static final byte[] PNG = {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n', 1, 2, 3};

    @TempDir
    Path folder;

    private Path zip(String entry) throws IOException {
        Path zip = folder.resolve("shop.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(PNG);
        }
        return zip;
    }

    @Test
    void aPictureInAFolderIsItsOwnFile() throws IOException {
        Path picture =
                Files.write(Files.createDirectory(folder.resolve("images")).resolve("1.png"), PNG);

        for (CatalogFormat format : new CatalogFormat[] {CatalogFormat.FOLDER, CatalogFormat.CSV}) {
            try (PictureSource pictures = PictureSources.open(format, folder)) {
                OriginalPicture original = new OriginalPicture(pictures, "images/1.png", folder);

                assertThat(original.file()).isEqualTo(picture);
                assertThat(original.place()).isEqualTo(picture);
            }
        }
    }

    @Test
    void aTableMayNamePicturesElsewhere() throws IOException {
        Path table =
                Files.createFile(Files.createDirectory(folder.resolve("table")).resolve("shop.csv"));
        Path picture = Files.write(folder.resolve("1.png"), PNG);

        try (PictureSource pictures = PictureSources.open(CatalogFormat.CSV, table)) {
            assertThat(new OriginalPicture(pictures, picture.toString(), table).file())
                    .isEqualTo(picture);
        }
    }

    @Test
    void aPictureInAZipIsCopiedUnderItsName() throws IOException {
        Path zip = zip("images/red shirt.png");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            OriginalPicture original = new OriginalPicture(pictures, "images/red shirt.png", zip);

            Path copy = original.file();

            assertThat(copy).hasFileName("red shirt.png").hasBinaryContent(PNG);
            assertThat(original.place()).isEqualTo(zip);
            Files.delete(copy);
        }
    }

    @Test
    void aCopyHasTheExtensionOfItsKind() throws IOException {
        Path zip = zip("train-17");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            Path copy = new OriginalPicture(pictures, "train-17", zip).file();

            assertThat(copy).hasFileName("train-17.png");
            Files.delete(copy);
        }
    }

    @Test
    void aPictureThatIsGoneIsNamed() throws IOException {
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, folder)) {
            OriginalPicture original = new OriginalPicture(pictures, "gone.png", folder);

            assertThatThrownBy(original::file)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining(folder.resolve("gone.png") + " is not there any more");
            assertThatThrownBy(original::place)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("gone.png");
        }
    }
}
