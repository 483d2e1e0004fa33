package app.lookalike.ui;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The same with German words, which are longer. */
@Tag("layout")
class InsightsFitGermanTest extends InsightsFitTest {
    InsightsFitGermanTest(@TempDir Path folder) {
        super(folder);
    }

    @Start
    @Override
    void start(Stage stage) {
        super.start(stage);
    }

    @Override
    String language() {
        return "de";
    }
}
