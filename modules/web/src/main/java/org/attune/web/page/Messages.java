package org.attune.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that say what to put right, from {@code messages.properties}. */
public final class Messages {
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("org.attune.web.page.messages", Locale.UK);

    private Messages() {}

    /**
     * The sentence with its arguments.
     *
     * @throws java.util.MissingResourceException when there is no such sentence
     */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(SENTENCES.getString(key), Locale.UK).format(arguments);
    }
}
