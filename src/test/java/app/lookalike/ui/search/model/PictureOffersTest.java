package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.SearchService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureOffersTest {
    /** A PNG of one red pixel. */
    private static final String RED_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSu" + "QmCC";

    private final Path folder;

    PictureOffersTest(@TempDir Path folder) {
        this.folder = folder;
    }

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
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "a nice shirt",
                "/no/such/file.jpg",
                "file:///no/such/file.jpg",
                "file://%zz",
                "http://a b",
                "relative.jpg",
                "\u0000"
            })
    void findsNothingInOtherText(String text) {
        assertThat(PictureOffers.ofText(text)).isEmpty();
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
