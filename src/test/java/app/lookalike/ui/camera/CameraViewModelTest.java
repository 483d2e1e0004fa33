package app.lookalike.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.camera.CameraException;
import app.lookalike.camera.CameraException.Problem;
import app.lookalike.camera.Frame;
import app.lookalike.service.query.Query;
import app.lookalike.ui.camera.CameraViewModel.State;
import app.lookalike.ui.testing.FakeCameras;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CameraViewModelTest {
    private static final Frame RED_THEN_BLUE = new Frame(2, 1, new byte[] {(byte) 200, 0, 0, 0, 0, (byte) 200});

    private final FakeCameras cameras = new FakeCameras();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
    private final List<Query> taken = new ArrayList<>();
    private final CameraViewModel model =
            new CameraViewModel(cameras, new TaskRunner(thread, deliveries::add), taken::add);

    @AfterEach
    void end() {
        model.close();
        thread.shutdown();
    }

    @Test
    void isOffUntilSomebodyAsksForIt() {
        assertThat(model.state().get()).isEqualTo(State.OFF);
        assertThat(cameras.opened).isEmpty();
    }

    @Test
    void looksForCamerasThenOpensThenIsLive() throws InterruptedException {
        model.start();
        assertThat(model.state().get()).isEqualTo(State.CHOOSING);

        await(State.OPENING);
        assertThat(model.chosen().get()).contains(FakeCameras.DESK);

        cameras.send(RED_THEN_BLUE);
        await(State.LIVE);
        assertThat(cameras.on).containsExactly(FakeCameras.DESK);
    }

    @Test
    void handsOnTheNewestPictureAsItIsAndNotMirrored() throws InterruptedException {
        live();

        model.capture();
        assertThat(model.state().get()).isEqualTo(State.CAPTURED);
        model.use();

        assertThat(model.state().get()).isEqualTo(State.OFF);
        assertThat(taken).singleElement().isInstanceOfSatisfying(Query.ByPicture.class, query -> {
            assertThat(query.label()).isEqualTo("Camera picture");
            assertThat(query.image().width()).isEqualTo(2);
            assertThat(query.image().pixels()).isEqualTo(RED_THEN_BLUE.pixels());
        });
    }

    @Test
    void isOffWhileAPictureIsLookedAtAndOnAgainForTheNext() throws InterruptedException {
        live();

        model.capture();
        await(cameras.on::isEmpty);

        model.retry();
        assertThat(model.captured()).isEmpty();
        cameras.send(RED_THEN_BLUE);
        await(State.LIVE);
        assertThat(cameras.opened).containsExactly(FakeCameras.DESK, FakeCameras.DESK);
    }

    @Test
    void turnsTheCameraOffWhenItIsClosed() throws InterruptedException {
        live();

        model.close();

        assertThat(model.state().get()).isEqualTo(State.OFF);
        await(cameras.on::isEmpty);
        assertThat(taken).isEmpty();
    }

    @Test
    void turnsTheCameraOffAlsoWhereItIsClosedWhileOpening() throws InterruptedException {
        model.start();
        await(() -> !cameras.on.isEmpty());

        model.close();

        await(cameras.on::isEmpty);
        assertThat(model.state().get()).isEqualTo(State.OFF);
    }

    @Test
    void changesToAnotherCameraAndRemembersIt() throws InterruptedException {
        cameras.plugged = List.of(FakeCameras.DESK, FakeCameras.DOOR);
        live();

        model.choose(FakeCameras.DOOR);
        assertThat(model.state().get()).isEqualTo(State.OPENING);
        await(() -> cameras.on.equals(List.of(FakeCameras.DOOR)));
        cameras.send(RED_THEN_BLUE);
        await(State.LIVE);

        model.close();
        model.start();
        await(State.OPENING);
        assertThat(model.chosen().get()).contains(FakeCameras.DOOR);
    }

    @Test
    void saysThatThereIsNoneAndFindsOneThatIsPluggedIn() throws InterruptedException {
        cameras.plugged = List.of();
        model.start();
        await(State.FAILED);
        assertThat(problem()).isEqualTo(Problem.NO_CAMERA);

        cameras.plugged = List.of(FakeCameras.DESK);
        model.retry();
        await(State.OPENING);
        assertThat(model.failure().get()).isEmpty();
    }

    @Test
    void saysWhyACameraDoesNotOpen() throws InterruptedException {
        cameras.refusal = Optional.of(new CameraException(Problem.BUSY, "Desk camera is used by another program."));

        model.start();
        await(State.FAILED);

        assertThat(problem()).isEqualTo(Problem.BUSY);
        assertThat(model.failure().get().orElseThrow().message()).contains("another program");
    }

    @Test
    void saysThatTheCameraWasUnplugged() throws InterruptedException {
        live();

        cameras.end = Optional.of(new CameraException(Problem.LOST, "Desk camera was unplugged."));
        await(State.FAILED);

        assertThat(problem()).isEqualTo(Problem.LOST);
        assertThat(cameras.on).isEmpty();
    }

    @Test
    void keepsAPictureWhoseCameraIsUnpluggedThen() throws InterruptedException {
        live();
        model.capture();

        cameras.end = Optional.of(new CameraException(Problem.LOST, "Desk camera was unplugged."));
        await(cameras.on::isEmpty);
        deliverAll();

        assertThat(model.state().get()).isEqualTo(State.CAPTURED);
        model.use();
        assertThat(taken).hasSize(1);
    }

    private void live() throws InterruptedException {
        model.start();
        cameras.send(RED_THEN_BLUE);
        await(State.LIVE);
    }

    private Problem problem() {
        return model.failure().get().orElseThrow().problem();
    }

    private void await(State state) throws InterruptedException {
        await(() -> model.state().get() == state);
    }

    /** Does what the window's thread does, until that is the case. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            @Nullable Runnable delivery = deliveries.poll(5, TimeUnit.MILLISECONDS);
            if (delivery != null) {
                delivery.run();
            } else {
                model.poll();
            }
        }
    }

    private void deliverAll() {
        deliveries.forEach(Runnable::run);
        deliveries.clear();
    }
}
