package app.lookalike.base.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every text a user sees, from {@code messages.properties}; numbers are written as the texts' language does. */
public final class Messages {
    private static final String BUNDLE = "app.lookalike.messages";
    private static volatile Texts texts = Texts.in(Locale.ENGLISH, BUNDLE);

    private Messages() {}

    /**
     * Chooses the language; called once, before the window is made.
     *
     * @param tag a BCP 47 tag such as {@code de}; null for the system's language, where there are texts in it
     */
    public static void speak(@Nullable String tag) {
        texts = Texts.in(tag == null ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(tag), BUNDLE);
    }

    /** The languages there are texts in; looks for files. */
    public static List<Locale> languages() {
        return Texts.languages(BUNDLE);
    }

    /** The language of the texts, as numbers and amounts are to be written among them. */
    public static Locale language() {
        return texts.language();
    }

    /**
     * The text of that key.
     *
     * @param arguments for the places {@code {0}}, {@code {1}}, ... of {@link java.text.MessageFormat}
     * @throws java.util.MissingResourceException if there is none
     */
    public static String get(String key, @Nullable Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The text of that key, or {@code otherwise} where there is none. */
    public static String getOr(String key, String otherwise) {
        return texts.getOr(key, otherwise);
    }
}
