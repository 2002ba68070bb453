package org.attune.shared;

/** Why the server will not start, in words for whoever runs it: what is wrong, and what to do. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String words) {
        super(words);
    }
}
