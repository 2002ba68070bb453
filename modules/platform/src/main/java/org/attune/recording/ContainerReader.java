package org.attune.recording;

import java.io.IOException;

/** Finds in a file what {@link Container} says. */
interface ContainerReader {

    /**
     * Reads a few bytes here and there.
     *
     * @throws Stretch.Ended when something in the file leads nowhere
     * @throws org.attune.shared.RuleViolation when it is of another kind, or cut off
     */
    Container read() throws IOException, Stretch.Ended;
}
