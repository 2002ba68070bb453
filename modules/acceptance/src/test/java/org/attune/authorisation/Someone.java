package org.attune.authorisation;

import org.attune.shared.Reader;
import org.attune.tracking.Note;

/** A person, and all that is theirs alone. */
final class Someone {
    final Hub hub;
    final Reader reader;

    /** Stands in what is theirs alone, and nowhere else. */
    final String secret;

    /** The setting that they manage, and its tablet. */
    long setting;

    long tablet;
    String token = "";

    long registration;
    String label = "";
    Note note = null;
    String noteName = "";
    long ownNote;
    long elsewhere;
    long certificate;
    long upload;
    String emailKey = "";

    Someone(Hub hub, Reader reader, String secret) {
        this.hub = hub;
        this.reader = reader;
        this.secret = secret;
    }

    long account() {
        return reader.account();
    }
}
