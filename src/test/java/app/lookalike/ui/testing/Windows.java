package app.lookalike.ui.testing;

import app.lookalike.settings.Theme;
import app.lookalike.ui.common.control.Appearance;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Shows what is tested, as the program would. */
public final class Windows {
    private Windows() {}

    /** Shows it in the light theme. */
    public static Scene show(Stage stage, Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        return scene;
    }
}
