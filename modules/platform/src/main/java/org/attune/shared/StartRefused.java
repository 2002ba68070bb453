package org.attune.shared;

/** Why the server will not start, in words for whoever runs it: what is wrong, and what to do. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String words) {
        super(words);
    }

    /** @throws StartRefused when the value of a setting has not the form that it must have */
    static void unless(String name, String value, String form, String words) {
        if (!value.matches(form)) {
            throw new StartRefused(
                    name + " is \"" + value + "\". It must be " + words + ": set it so, or leave it out.");
        }
    }
}
