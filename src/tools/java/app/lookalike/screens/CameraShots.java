package app.lookalike.screens;

import app.lookalike.camera.CameraException;
import app.lookalike.camera.Frame;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.ui.testing.FakeCameras;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/** The camera over the search screen. */
final class CameraShots {
    private CameraShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("camera").before(CameraShots::plugInTwo).after(CameraShots::open),
                Shot.dark("camera-dark").before(CameraShots::plugInOne).after(CameraShots::open),
                Shot.light("camera-small")
                        .sized(900, 620)
                        .before(CameraShots::plugInOne)
                        .after(CameraShots::open),
                Shot.light("camera-captured").before(CameraShots::plugInOne).after(CameraShots::takePicture),
                Shot.dark("camera-captured-dark").before(CameraShots::plugInTwo).after(CameraShots::takePicture),
                Shot.light("camera-none")
                        .before(bench -> bench.cameras().plugged = List.of())
                        .after(CameraShots::open),
                Shot.dark("camera-failed").before(CameraShots::refuse).after(CameraShots::open));
    }

    private static void open(Bench bench) {
        bench.type(KeyCode.W);
    }

    private static void plugInOne(Bench bench) {
        RgbImage photo = bench.photo();
        bench.cameras().send(new Frame(photo.width(), photo.height(), photo.pixels()));
    }

    private static void plugInTwo(Bench bench) {
        plugInOne(bench);
        bench.cameras().plugged = List.of(FakeCameras.DESK, FakeCameras.DOOR);
    }

    private static void takePicture(Bench bench) {
        bench.camera().state().addListener((observable, before, now) -> Platform.runLater(bench.camera()::capture));
        open(bench);
    }

    private static void refuse(Bench bench) {
        bench.cameras().refusal = Optional.of(new CameraException(
                CameraException.Problem.MISSING_LIBRARY,
                "FFmpeg’s camera input needs libpulse.so.0: on Debian and Ubuntu, sudo apt install"
                        + " libpulse0. Then start Lookalike again."));
    }
}
