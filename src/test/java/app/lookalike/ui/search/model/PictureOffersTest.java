package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.SearchService;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureOffersTest {
    /** A PNG of one red pixel. */
    private static final String RED_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSu" + "QmCC";

    @TempDir
    Path folder;

    @Test
    void findsAFileByItsPath() throws IOException {
        Path file = Files.createFile(folder.resolve("a b.jpg"));

        assertThat(PictureOffers.ofText(file.toString())).contains(new PictureOffer.InFile(file));
        assertThat(PictureOffers.ofText("\"" + file + "\"\r\n")).contains(new PictureOffer.InFile(file));
        assertThat(PictureOffers.ofText("# a comment\n" + file.toUri())).contains(new PictureOffer.InFile(file));
    }

    @Test
    void findsAnAddress() {
        assertThat(PictureOffers.ofText("https://shop.example/shirt.jpg?w=300\nShirt"))
                .contains(new PictureOffer.OnTheWeb(URI.create("https://shop.example/shirt.jpg?w=300")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "a nice shirt", "file://%zz", "http://a b", "relative.jpg", "\u0000"})
    void findsNothingInOtherText(String text) {
        assertThat(PictureOffers.ofText(text)).isEmpty();
    }

    @Test
    void doesNotAskWhetherThereIsAFileBeforeItIsRead() {
        PictureOffer offer = PictureOffers.ofText("file:///no/such/file.jpg").orElseThrow();

        assertThat(offer).isEqualTo(new PictureOffer.InFile(Path.of("/no/such/file.jpg")));
        assertThatThrownBy(() -> PictureOffers.decode(offer, new SearchService(), Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("file.jpg");
    }

    @Test
    void usesTheFirstFormThatCanBeRead() {
        PictureOffer broken = new PictureOffer.Encoded("broken.png", ByteBuffer.wrap(new byte[] {1, 2, 3}));
        PictureOffer fine = new PictureOffer.AsPixels("fine", new RgbImage(1, 1, new byte[3]));

        assertThat(decode(new PictureOffer.FirstOf(List.of(broken, fine))).label())
                .isEqualTo("fine");
        assertThatThrownBy(() -> decode(new PictureOffer.FirstOf(List.of(broken, broken))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("broken.png");
    }

    @Test
    void knowsTheSizeThatAPictureCameIn() {
        PictureOffer large = new PictureOffer.AsImage("screen", new WritableImage(2000, 1900));

        Query.ByPicture query = decode(large);

        assertThat(query.original()).isEqualTo(new RgbImage.Size(2000, 1900));
        assertThat(query.image().width()).isEqualTo(1000);
    }

    private static Query.ByPicture decode(PictureOffer offer) {
        return PictureOffers.decode(offer, new SearchService(), Progress.NONE);
    }

    @Test
    void readsAPictureInsideItsAddress() {
        PictureOffer offer =
                PictureOffers.ofText("data:image/png;base64," + RED_PIXEL).orElseThrow();

        Query.ByPicture query = PictureOffers.decode(offer, new SearchService(), Progress.NONE);

        assertThat(query.image().pixels()).containsExactly(255, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64", "data:image/png;base64,x"})
    void refusesABrokenPictureInsideItsAddress(String address) {
        PictureOffer offer = new PictureOffer.OnTheWeb(URI.create(address));

        assertThatThrownBy(() -> PictureOffers.decode(offer, new SearchService(), Progress.NONE))
                .isInstanceOf(LookalikeException.class);
    }
}
