package org.attune.learninglog;

import java.util.List;

/** What became of a note that was to be kept. */
public sealed interface Keeping {

    /** It is kept. */
    record Kept(long note) implements Keeping {}

    /** Nothing is kept yet: there seem to be names in it, and the writer is asked. */
    record Named(List<String> names) implements Keeping {
        public Named {
            names = List.copyOf(names);
        }
    }
}
