package org.attune.authorisation;

import org.attune.shared.Reader;

/** A hub, and what all its people share. */
final class Hub {
    final long id;

    /** Stands in every text of it, and nowhere else. */
    final String marker;

    /** Made it all. */
    final Reader coordinator;

    /** A course that is under way. */
    long course;

    long version;
    long lessons;
    String activity = "";
    long link;
    String linkIdentifier = "";
    long question;

    /** The draft of its next version. */
    long seen;

    long part;

    /** A course of one link that is finished. */
    long finished;

    long resource;
    long packageId;
    long document;
    long letter;

    Hub(long id, String marker, Reader coordinator) {
        this.id = id;
        this.marker = marker;
        this.coordinator = coordinator;
    }
}
