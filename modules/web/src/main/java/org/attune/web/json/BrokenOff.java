package org.attune.web.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request ended before its body was whole: the network's fault, to be tried again. */
public class BrokenOff extends IOException {
    private static final long serialVersionUID = 1;

    BrokenOff(@Nullable Throwable cause) {
        super("the request broke off", cause);
    }
}
