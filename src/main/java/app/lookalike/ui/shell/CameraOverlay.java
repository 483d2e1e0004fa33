package app.lookalike.ui.shell;

import app.lookalike.ui.camera.CameraView;
import app.lookalike.ui.camera.CameraViewModel;
import app.lookalike.ui.camera.CameraViewModel.State;

/** The camera over the window: the camera is off as soon as the panel goes, and the panel goes when it is done. */
public final class CameraOverlay {
    private final ShellView window;
    private final CameraViewModel model;
    private final CameraView view;

    /** A panel that is not shown yet. */
    public CameraOverlay(ShellView window, CameraViewModel model) {
        this.window = window;
        this.model = model;
        this.view = new CameraView(model);
        model.state().addListener((observable, before, now) -> {
            if (now == State.OFF) {
                window.hideOverlay();
            }
        });
    }

    /** Shows it and turns the camera on. */
    public void show() {
        window.showOverlay("camera.title", view, model::close);
        model.start();
    }
}
