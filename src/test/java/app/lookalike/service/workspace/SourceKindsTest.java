package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed in a folder of pictures, beside a table alone, and in a zip. */
class SourceKindsTest extends SourceChangesSetup {
    SourceKindsTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void inAFolderOfPicturesANewOneBecomesAProduct() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures/shirts"));
        for (int i = 0; i < 5; i++) {
            Files.write(pictures.resolve(i + ".jpg"), DrawnCatalog.picture(i / 10f));
        }
        Path source = folder.resolve("pictures");
        small.catalogs().importInto(small.directory(), source, CatalogFormat.AUTO, Progress.NONE);
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
        Files.write(pictures.resolve("new.jpg"), DrawnCatalog.picture(0.9f));
        Files.write(pictures.resolve("new-150x150.jpg"), DrawnCatalog.picture(0.9f));
        Files.writeString(pictures.resolve("notes.csv"), "no,picture\n");
        Files.delete(pictures.resolve("3.jpg"));
        SourceChanges changes = changes();
        assertThat(changes.newPictures()).containsExactly("shirts/new.jpg");
        assertThat(changes.missingPictures()).containsExactly("shirts/3.jpg");
        assertThat(changes.changedTables()).isEmpty();
        takeIn();
        try (OpenCatalog catalog = small.open()) {
            assertThat(catalog.catalog().size()).isEqualTo(5);
        }
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
    }

    @Test
    void ofATableAloneItsPicturesAreWatchedAndNothingElseInItsFolder() throws IOException {
        Path source = Files.createDirectories(folder.resolve("downloads"));
        Files.createDirectories(source.resolve("photos"));
        Files.createDirectories(source.resolve("other"));
        Files.writeString(source.resolve("shop.csv"), "sku,title,file\na,Shirt,photos/a.jpg\nb,Shoe,photos/b.jpg\n");
        Files.write(source.resolve("photos/a.jpg"), DrawnCatalog.picture(0.1f));
        Files.write(source.resolve("photos/b.jpg"), DrawnCatalog.picture(0.5f));
        small.catalogs().importInto(small.directory(), source.resolve("shop.csv"), CatalogFormat.AUTO, Progress.NONE);
        Files.write(source.resolve("other/c.jpg"), DrawnCatalog.picture(0.5f));
        Files.writeString(source.resolve("bank.csv"), "a,b\n");
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
        Files.write(source.resolve("photos/c.jpg"), DrawnCatalog.picture(0.6f));
        Files.write(source.resolve("photos/a.jpg"), DrawnCatalog.picture(0.9f));
        Files.writeString(source.resolve("shop.csv"), "sku,title,file\na,Shirt,photos/a.jpg\n");
        SourceChanges changes = changes();
        assertThat(changes.newPictures()).containsExactly("photos/c.jpg");
        assertThat(changes.replacedPictures()).containsExactly("photos/a.jpg");
        assertThat(changes.changedTables()).containsExactly("shop.csv");
        takeIn();
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
    }

    private static void zip(Path source, Path zip) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(source)) {
            for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(source.relativize(one).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(one));
                out.closeEntry();
            }
        }
    }

    @Test
    void aZipThatWasReplacedByAnOlderOneIsComparedByItsChecksums() throws IOException {
        Path zip = folder.resolve("shop.zip");
        zip(DrawnCatalog.write(small.source(), 12), zip);
        small.catalogs().importInto(small.directory(), zip, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = small.open()) {
            catalog.model().load(Progress.NONE);
            indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(catalog.source().changes(Progress.NONE)).isEqualTo(SourceChanges.NONE);
            touch(zip);
            assertThat(catalog.source().changes(Progress.NONE)).isEqualTo(SourceChanges.NONE);
            Files.write(picture(1005), DrawnCatalog.picture(0.9f));
            Files.delete(picture(1007));
            zip(small.source(), zip);
            Files.setLastModifiedTime(zip, FileTime.from(Instant.now().minusSeconds(86_400)));
            SourceChanges changes = catalog.source().changes(Progress.NONE);
            assertThat(changes.replacedPictures()).containsExactly("images/1005.jpg");
            assertThat(changes.missingPictures()).containsExactly("images/1007.jpg");
            assertThat(changes.changedTables()).isEmpty();
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.indexed()).isEqualTo(1);
            assertThat(nearest(catalog, 0.9f)).isEqualTo("1005");
        }
        takeIn();
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
    }

    @Test
    void aZipThatIsStillBeingCopiedIsNoChangeYet() throws IOException {
        Path zip = folder.resolve("shop.zip");
        zip(DrawnCatalog.write(small.source(), 6), zip);
        small.catalogs().importInto(small.directory(), zip, CatalogFormat.AUTO, Progress.NONE);
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertThat(changes().isAny()).isFalse();
        assertThat(changes().isUnreadable()).isTrue();
        Files.write(zip, whole);
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
    }
}
