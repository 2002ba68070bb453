package org.attune.acceptance.load;

import java.io.IOException;

/** An answer came, and is not what it should be: that counts as an error, however fast it was. */
final class WrongAnswer extends IOException {
    private static final long serialVersionUID = 1;

    WrongAnswer(String message) {
        super(message);
    }
}
