package org.attune.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A {@link Source} in the database. */
@Embeddable
class CitedSource {

    @Column(nullable = false)
    private String text;

    @Column
    private @Nullable String address;

    protected CitedSource() {}

    CitedSource(Source source) {
        this.text = source.text();
        this.address = source.address();
    }

    Source source() {
        return new Source(text, address);
    }
}
