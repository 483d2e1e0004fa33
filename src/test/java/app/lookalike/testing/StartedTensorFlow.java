package app.lookalike.testing;

import app.lookalike.base.AppDirectories;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.tensorflow.TensorFlowRuntime;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts TensorFlow as the program does: its Java numbers its operations in the digits of the locale. */
public final class StartedTensorFlow implements BeforeAllCallback, AfterAllCallback {
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);

    @Override
    public void beforeAll(ExtensionContext context) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        new TensorFlowRuntime(AppDirectories.ofUser().cache().resolve("natives"), 2).start(ComputePath.Kernels.EIGEN);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Locale.setDefault(Locale.Category.FORMAT, format);
    }
}
