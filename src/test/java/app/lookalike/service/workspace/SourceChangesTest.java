package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.catalog.reader.SourceFiles;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed at a catalogue's source since its import: noticed, said, taken in, and nothing lost. */
class SourceChangesTest extends SourceChangesSetup {
    SourceChangesTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void nothingIsSaidWhereNothingChangedNorWhereOnlyTimesDid() throws IOException {
        small.importDrawn(12);
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
        assertThat(changes().sentence()).isEmpty();
        touch(picture(1003));
        touch(small.source().resolve("styles.csv"));
        SourceFiles before = SourceFiles.read(small.directory()).orElseThrow();
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
        SourceFiles after = SourceFiles.read(small.directory()).orElseThrow();
        assertThat(after).as("so that they need not be read again").isNotEqualTo(before);
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
        assertThat(SourceFiles.read(small.directory())).hasValue(after);
    }

    @Test
    void aReplacedPictureIsNoticedWhateverItsSizeAndTime() throws IOException {
        small.importDrawn(12);
        FileTime imported = Files.getLastModifiedTime(picture(1002));
        Files.write(picture(1002), DrawnCatalog.picture(0.9f));
        Files.write(picture(1003), Arrays.copyOf(DrawnCatalog.picture(0.9f), (int) Files.size(picture(1003)) + 40));
        FileTime older = FileTime.from(imported.toInstant().minusSeconds(86_400));
        byte[] another = Files.readAllBytes(picture(1004));
        Files.write(picture(1005), Arrays.copyOf(Files.readAllBytes(picture(1005)), 20_000));
        takeIn();
        replace(picture(1005), another, older);
        Files.write(picture(1002), DrawnCatalog.picture(0.7f));
        Files.setLastModifiedTime(picture(1002), older);
        assertThat(changes().replacedPictures()).containsExactly("images/1002.jpg", "images/1005.jpg");
        assertThat(changes().sentence())
                .as("said again until it is taken in")
                .isEqualTo("Since the import: 2 pictures were replaced.");
    }

    @Test
    void indexingTakesUpReplacedPicturesAndSaysTheRest() throws IOException {
        small.indexed(12).close();
        Files.write(picture(1005), DrawnCatalog.picture(0.9f));
        Files.write(small.source().resolve("images/2000.jpg"), DrawnCatalog.picture(0.8f));
        try (OpenCatalog catalog = small.open()) {
            assertThat(nearest(catalog, 0.9f)).as("by its former picture").isNotEqualTo("1005");
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.indexed()).isEqualTo(1);
            assertThat(report.alreadyIndexed()).isEqualTo(11);
            assertThat(report.skipped()).isEmpty();
            SourceChanges changes = Objects.requireNonNull(report.changes());
            assertThat(changes.replacedPictures()).containsExactly("images/1005.jpg");
            assertThat(changes.newPictures()).containsExactly("images/2000.jpg");
            assertThat(nearest(catalog, 0.9f)).isEqualTo("1005");
            assertThat(catalog.remarks(true, Progress.NONE)).isEmpty();
            assertThat(catalog.source().changes(Progress.NONE).replacedPictures())
                    .isEmpty();
        }
        try (OpenCatalog again = small.open()) {
            assertThat(again.indexedCount()).isEqualTo(12);
            assertThat(nearest(again, 0.9f)).isEqualTo("1005");
            IndexingReport report = indexing.index(again, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.indexed()).isZero();
            SourceChanges changes = Objects.requireNonNull(report.changes());
            assertThat(changes.needsImport()).as("2000").isTrue();
        }
    }

    @Test
    void aPictureThatCannotBeReadAnyMoreIsLeftOutUntilItCan() throws IOException {
        small.indexed(12).close();
        byte[] whole = Files.readAllBytes(picture(1005));
        Files.writeString(picture(1005), "half a picture");
        try (OpenCatalog catalog = small.open()) {
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.skipped()).extracting(IndexingReport.Skipped::id).containsExactly("1005");
            assertThat(catalog.indexedCount()).isEqualTo(11);
        }
        Files.write(picture(1005), whole);
        try (OpenCatalog catalog = small.open()) {
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.skipped()).isEmpty();
            assertThat(catalog.indexedCount()).isEqualTo(12);
        }
    }

    @Test
    void newAndMissingPicturesAndAChangedTableAreTakenInAndNothingIsLost() throws IOException {
        small.indexed(12).close();
        try (OpenCatalog catalog = small.open()) {
            Board board = catalog.boards().create("Summer");
            catalog.boards().keep(board.id(), item("1003"));
            catalog.boards().keep(board.id(), item("1011"));
            catalog.curation().decide(List.of(new LabelDecision("1004", Attribute.GENDER, "Unisex")));
            catalog.curation()
                    .hide(new Hiding(Set.of(), List.of(new HiddenProduct("1006", HiddenProduct.Reason.USER, null))));
        }
        DrawnCatalog.write(small.source(), 11, i -> DrawnCatalog.picture(i / 24f));
        Files.delete(picture(1002));
        Files.delete(picture(1011));
        Files.write(small.source().resolve("images/3000.jpg"), DrawnCatalog.picture(0.8f));
        SourceChanges changes = changes();
        assertThat(changes.newPictures()).containsExactly("images/3000.jpg");
        assertThat(changes.missingPictures()).containsExactly("images/1002.jpg", "images/1011.jpg");
        assertThat(changes.changedTables()).containsExactly("styles.csv");
        assertThat(changes.replacedPictures()).isEmpty();
        assertThat(changes.sentence())
                .isEqualTo("Since the import: 1 picture is new, 2 pictures are gone, the table styles.csv changed.");
        takeIn();
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
        try (OpenCatalog catalog = small.open()) {
            assertThat(catalog.catalog().size()).isEqualTo(11);
            assertThat(catalog.boards().all()).singleElement().satisfies(board -> assertThat(board.items())
                    .extracting(BoardItem::productId)
                    .containsExactly("1003", "1011"));
            assertThat(catalog.require("1004").attribute(Attribute.GENDER)).hasValue("Unisex");
            assertThat(catalog.curation().hidden()).containsExactly("1006");
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(report.indexed()).as("no picture was replaced").isZero();
            assertThat(catalog.indexedCount()).isEqualTo(10);
        }
    }

    private static BoardItem item(String id) {
        return new BoardItem(id, "a shirt", "", Boards.now(), null, null);
    }

    @Test
    void aSourceThatIsNotThereDropsNothing() throws IOException {
        small.indexed(12).close();
        Path away = folder.resolve("away");
        Files.move(small.source(), away);
        SourceChanges gone = changes();
        assertThat(gone.isAny()).isFalse();
        assertThat(gone.isUnreadable()).isTrue();
        assertThat(gone.sentence())
                .startsWith("The pictures cannot be read now")
                .contains("nothing was dropped")
                .contains(small.source().toString());
        assertThatThrownBy(this::takeIn).isInstanceOf(LookalikeException.class);
        Files.createDirectories(small.source().resolve("images"));
        assertThat(changes().isUnreadable()).as("where a drive is mounted").isTrue();
        assertThatThrownBy(this::takeIn).isInstanceOf(LookalikeException.class);
        try (OpenCatalog catalog = small.open()) {
            IndexingReport report = indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE);
            SourceChanges changes = Objects.requireNonNull(report.changes());
            assertThat(changes.isUnreadable()).isTrue();
            assertThat(catalog.indexedCount()).isEqualTo(12);
            assertThat(nearest(catalog, 0f)).isEqualTo("1000");
        }
        Files.delete(small.source().resolve("images"));
        Files.delete(small.source());
        Files.move(away, small.source());
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
    }

    @Test
    void takingInThatIsStoppedLeavesEverythingAsItWas() throws IOException {
        small.indexed(12).close();
        Files.write(picture(1005), DrawnCatalog.picture(0.9f));
        DrawnCatalog.write(folder.resolve("more"), 20);
        Files.copy(
                folder.resolve("more/styles.csv"),
                small.source().resolve("styles.csv"),
                StandardCopyOption.REPLACE_EXISTING);
        SourceChanges before = changes();
        for (int after : new int[] {0, 3, 9}) {
            Progress impatient = new Progress() {
                private int asked;

                @Override
                public void update(String message, long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return asked++ >= after;
                }
            };
            assertThatThrownBy(() -> small.catalogs().importAgain(small.directory(), impatient))
                    .isInstanceOf(CancelledException.class);
            assertThat(changes()).isEqualTo(before);
        }
        try (OpenCatalog catalog = small.open()) {
            assertThat(catalog.catalog().size()).isEqualTo(12);
            assertThat(catalog.indexedCount()).isEqualTo(12);
        }
    }

    @Test
    void withoutWhatWasKeptAtTheImportThePicturesThemselvesAreCompared() throws IOException {
        small.importDrawn(12);
        Files.delete(small.directory().resolve("source-files"));
        assertThat(changes()).isEqualTo(SourceChanges.NONE);
        assertThat(small.directory().resolve("source-files")).exists();
        for (byte[] damaged : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[5_000])) {
            Files.write(small.directory().resolve("source-files"), damaged);
            Files.write(picture(1005), DrawnCatalog.picture(0.9f));
            Files.setLastModifiedTime(picture(1005), FileTime.from(Instant.now().minusSeconds(86_400)));
            assertThat(changes().replacedPictures()).containsExactly("images/1005.jpg");
        }
    }
}
