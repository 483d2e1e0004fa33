package app.lookalike.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text a user sees, from {@code messages.properties}; numbers are written as the texts' language does. */
public final class Messages {
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("app.lookalike.ui.messages", LANGUAGE, Messages.class.getClassLoader());

    private Messages() {}

    /**
     * The text of that key.
     *
     * @param arguments for the places {@code {0}}, {@code {1}}, ... of {@link MessageFormat}
     * @throws java.util.MissingResourceException if there is none
     */
    public static String get(String key, Object... arguments) {
        String text = TEXTS.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, LANGUAGE).format(arguments);
    }

    /** The text of that key, or {@code otherwise} where nobody wrote one. */
    public static String getOr(String key, String otherwise) {
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : otherwise;
    }
}
