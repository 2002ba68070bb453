package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds the projection's cache for the life of the server. */
@ApplicationScoped
public class Projection {
    private final Documents documents = new Documents();

    Documents documents() {
        return documents;
    }
}
