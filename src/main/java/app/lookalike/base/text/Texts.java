package app.lookalike.base.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts in one language, from a bundle of properties files. The file without a language is English; what another
 * language's file lacks is taken from there.
 */
public final class Texts {
    private static final Locale OWN = Locale.ENGLISH;
    private static final Control WITHOUT_GUESSES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Locale language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * The texts in that language; in English where there are none.
     *
     * @param bundle base name, such as {@code app.lookalike.messages}
     */
    static Texts in(Locale wanted, String bundle) {
        ResourceBundle found = ResourceBundle.getBundle(bundle, wanted, Texts.class.getClassLoader(), WITHOUT_GUESSES);
        Locale language = found.getLocale().equals(Locale.ROOT) ? OWN : wanted;
        return new Texts(language, found);
    }

    /** The language as it was wanted, or English where there are no texts in it. */
    Locale language() {
        return language;
    }

    /** The languages that have a file; English is first. */
    static List<Locale> languages(String bundle) {
        String path = "/" + bundle.replace('.', '/');
        Stream<Locale> others = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> Texts.class.getResource(path + "_" + code + ".properties") != null)
                .map(Locale::forLanguageTag);
        return Stream.concat(Stream.of(OWN), others).distinct().toList();
    }

    /**
     * The text of that key.
     *
     * @param arguments for the places {@code {0}}, {@code {1}}, ... of {@link MessageFormat}
     * @throws java.util.MissingResourceException if there is none
     */
    String get(String key, @Nullable Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }

    /** The text of that key, or {@code otherwise} where there is none. */
    String getOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }
}
