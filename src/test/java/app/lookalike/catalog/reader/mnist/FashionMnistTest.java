package app.lookalike.catalog.reader.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import app.lookalike.catalog.reader.PictureSources;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FashionMnistTest {
    @TempDir
    Path folder;

    /** Pictures of 3 × 2 in which every pixel says where it is. */
    private static byte[] pictures(int magic, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * 6);
        bytes.putInt(magic).putInt(count).putInt(2).putInt(3);
        for (int i = 0; i < count * 6; i++) {
            bytes.put((byte) (i * 7));
        }
        return bytes.array();
    }

    private static byte[] labels(int... labels) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(2049).putInt(labels.length);
        Arrays.stream(labels).forEach(label -> bytes.put((byte) label));
        return bytes.array();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static KaggleFixture part(String name, byte[] pictures, byte[] labels) {
        return new KaggleFixture()
                .bytes(name + "-images-idx3-ubyte", pictures)
                .bytes(name + "-labels-idx1-ubyte", labels);
    }

    private CatalogReading read(KaggleFixture fixture) throws IOException {
        return CatalogReaders.read(fixture.inFolder(folder), CatalogFormat.FASHION_MNIST, Progress.NONE);
    }

    @Test
    void theLabelIsTheArticleType() throws IOException {
        CatalogReading reading = read(part("train", pictures(2051, 10), labels(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)));

        assertThat(reading.products())
                .extracting(p -> p.attribute(Attribute.ARTICLE_TYPE).orElseThrow())
                .containsExactly(
                        "T-shirt/top",
                        "Trouser",
                        "Pullover",
                        "Dress",
                        "Coat",
                        "Sandal",
                        "Shirt",
                        "Sneaker",
                        "Bag",
                        "Ankle boot");
        assertThat(reading.products().get(9).attribute(Attribute.MASTER_CATEGORY))
                .hasValue("Footwear");
        assertThat(reading.images()).isEqualTo(10);
    }

    @Test
    void bothPartsAreReadCompressedOrNot() throws IOException {
        CatalogReading reading = read(part("t10k", pictures(2051, 1), labels(8))
                .bytes("train-images-idx3-ubyte.gz", zipped(pictures(2051, 2)))
                .bytes("train-labels-idx1-ubyte.gz", zipped(labels(1, 2))));

        assertThat(reading.products())
                .extracting(Product::id)
                .containsExactly("train-00000", "train-00001", "t10k-00000");
    }

    @Test
    void picturesAreInvertedPngFiles() throws IOException {
        CatalogReading reading = read(part("train", pictures(2051, 2), labels(0, 0)));

        try (PictureSource pictures = PictureSources.open(CatalogFormat.FASHION_MNIST, folder)) {
            byte[] png = pictures.read(String.valueOf(reading.products().get(1).picture()));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

            assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
            assertThat(image.getWidth()).isEqualTo(3);
            assertThat(image.getHeight()).isEqualTo(2);
            assertThat(image.getRaster().getSamples(0, 0, 3, 2, 0, new int[6]))
                    .containsExactly(255 - 42, 255 - 49, 255 - 56, 255 - 63, 255 - 70, 255 - 77);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-00002", "train--0001", "t10k-00000", "nonsense", "train-99999999999"})
    void aPictureThatIsNotThereIsNamed(String location) throws IOException {
        read(part("train", pictures(2051, 2), labels(0, 0)));

        try (PictureSource pictures = PictureSources.open(CatalogFormat.FASHION_MNIST, folder)) {
            assertThatThrownBy(() -> pictures.read(location))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(location);
        }
    }

    @Test
    void aWrongMagicNumberIsRefused() {
        assertThatThrownBy(() -> read(part("train", pictures(2052, 1), labels(0))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("train-images-idx3-ubyte")
                .hasMessageContaining("2052 instead of 2051");
    }

    @Test
    void countsThatDisagreeAreRefused() {
        assertThatThrownBy(() -> read(part("train", pictures(2051, 3), labels(0, 1))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("2 labels")
                .hasMessageContaining("3 pictures");
    }

    @Test
    void aFileThatIsCutShortIsRefused() {
        byte[] whole = pictures(2051, 3);
        assertThatThrownBy(() -> read(part("train", Arrays.copyOf(whole, whole.length - 1), labels(0, 1, 2))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("announces 3 items of 3 × 2 but has 33 bytes");
        assertThatThrownBy(() -> read(part("train", Arrays.copyOf(whole, 5), labels(0, 1, 2))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void aGzipFileThatIsCutShortIsRefused() throws IOException {
        byte[] whole = zipped(pictures(2051, 100));
        KaggleFixture fixture = new KaggleFixture()
                .bytes("train-images-idx3-ubyte.gz", Arrays.copyOf(whole, whole.length / 2))
                .bytes("train-labels-idx1-ubyte.gz", zipped(labels(new int[100])));

        assertThatThrownBy(() -> read(fixture))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("train-images-idx3-ubyte.gz is cut short");
    }

    @Test
    void aLabelBeyondNineIsRefused() {
        assertThatThrownBy(() -> read(part("train", pictures(2051, 1), labels(10))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("label 10");
    }

    @Test
    void missingLabelsAreNamed() {
        assertThatThrownBy(() -> read(new KaggleFixture().bytes("train-images-idx3-ubyte", pictures(2051, 1))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("train-labels-idx1-ubyte");
    }

    @Test
    void picturesOfATableAreInvertedPngFilesToo() throws IOException {
        Path table = new KaggleFixture()
                .text("sample.csv", "label,pixel1,pixel2,pixel3,pixel4\r\n3,0,1,2,3\r\n\r\n8,255,254,253,252")
                .inFolder(folder)
                .resolve("sample.csv");

        CatalogReading reading = CatalogReaders.read(table, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.products()).extracting(Product::id).containsExactly("sample-00000", "sample-00001");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FASHION_MNIST, table)) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(pictures.read("sample-00001")));
            assertThat(image.getRaster().getSamples(0, 0, 2, 2, 0, new int[4])).containsExactly(0, 1, 2, 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,0,1,2", "3,0,1,2,3,4", "3,0,1,2,256", "3,0,,2,3", "3,0,1,2,x", "3,0,1,2,-1"})
    void aLineThatIsNoPictureIsNamed(String line) {
        assertThatThrownBy(() -> read(new KaggleFixture()
                        .text("t.csv", "label,pixel1,pixel2,pixel3,pixel4\n1,0,0,0,0\n" + line + "\n")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("Line 3 of t.csv");
    }

    @Test
    void pixelsThatAreNoSquareAreRefused() {
        assertThatThrownBy(() -> read(new KaggleFixture().text("t.csv", "label,pixel1,pixel2,pixel3\n1,0,0,0\n")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("t.csv has 4 columns");
    }

    @Test
    void digitsAreNoProducts() throws IOException {
        Path digits = new KaggleFixture()
                .text("train.csv", "label,pixel0,pixel1,pixel2,pixel3\n1,0,0,0,0\n")
                .inFolder(folder);

        assertThatThrownBy(() -> CatalogReaders.detect(digits)).isInstanceOf(LookalikeException.class);
    }
}
