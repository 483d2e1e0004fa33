package app.lookalike.testing;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test class where numbers are written in digits other than 0 to 9, as in Egypt. What machines read has to be
 * the same everywhere.
 */
public final class ArabicDigits implements BeforeAllCallback, AfterAllCallback {
    private Locale before = Locale.getDefault();

    @Override
    public void beforeAll(ExtensionContext context) {
        before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Locale.setDefault(before);
    }
}
