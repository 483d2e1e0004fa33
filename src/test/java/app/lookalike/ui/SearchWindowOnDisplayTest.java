package app.lookalike.ui;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The same window on a real display, where toolkit, fonts, focus and clipboard are the system's. */
@Tag("display")
class SearchWindowOnDisplayTest extends SearchWindowTest {
    SearchWindowOnDisplayTest(@TempDir Path folder) {
        super(folder);
    }

    /** TestFX looks for this in the test class itself only. */
    @Start
    @Override
    void start(Stage stage) {
        super.start(stage);
    }
}
