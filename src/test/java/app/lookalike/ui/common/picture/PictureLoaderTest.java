package app.lookalike.ui.common.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PictureLoaderTest {
    private final FakeSession session = FakeSession.ofSize(40, 0);
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final PictureLoader loader = new PictureLoader(new TaskRunner(jobs::add, Runnable::run));
    private final List<String> received = new ArrayList<>();
    private int read;

    private PictureLoader.Request load(int id) {
        return loader.load(
                session,
                session.product(Integer.toString(id)),
                64,
                image -> received.add(id + (image.isPresent() ? "" : "!")));
    }

    private void runAll() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
            read++;
        }
    }

    @Test
    void readsTheLatestFirstAfterThoseUnderWay() {
        IntStream.rangeClosed(1, 40).forEach(this::load);
        int underWay = jobs.size();

        runAll();

        assertThat(underWay).isBetween(2, 10);
        assertThat(received).hasSize(40);
        assertThat(received.subList(underWay, underWay + 3)).containsExactly("40", "39", "38");
    }

    @Test
    void whatWasForgottenIsReadAgain() {
        load(1);
        runAll();
        load(1);
        assertThat(jobs).as("kept").isEmpty();
        loader.forget();
        load(1);
        runAll();

        assertThat(read).isEqualTo(2);
        assertThat(received).containsExactly("1", "1", "1");
    }

    @Test
    void neverReadsWhatNobodyWaitsForAnyMore() {
        List<PictureLoader.Request> requests =
                IntStream.rangeClosed(1, 40).mapToObj(this::load).toList();
        requests.subList(0, 39).forEach(PictureLoader.Request::cancel);

        runAll();

        assertThat(received).containsExactly("40");
        assertThat(read).as("those under way and the last").isLessThan(10);
    }

    @Test
    void keepsWhatItHasRead() {
        load(1);
        runAll();
        load(1);

        assertThat(jobs).isEmpty();
        assertThat(received).containsExactly("1", "1");
        assertThat(read).isEqualTo(1);
    }

    @Test
    void anotherPictureOfAProductIsReadAnew() {
        Product product = new Product("1", "", Map.of(), "1.jpg");
        loader.load(session, product, 64, image -> received.add("front"));
        runAll();
        loader.load(session, product, 64, image -> received.add("front again"));
        loader.load(session, product.withPicture("1_back.jpg"), 64, image -> received.add("back"));
        assertThat(received).containsExactly("front", "front again");
        runAll();

        assertThat(received).containsExactly("front", "front again", "back");
        assertThat(read).isEqualTo(2);
    }

    @Test
    void saysAtOnceThatAProductHasNoPicture() {
        Product bare = new Product("0", "", Map.of(), null);

        loader.load(session, bare, 64, image -> received.add(image.equals(Optional.empty()) ? "none" : "some"));

        assertThat(received).containsExactly("none");
        assertThat(jobs).isEmpty();
    }
}
