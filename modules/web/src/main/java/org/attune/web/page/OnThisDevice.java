package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.attune.account.ServerKey;

/**
 * What a browser remembers of a person is kept under a name that tells nobody who they are, and is the same at every
 * visit. drain.ts says how a page uses it; {@link WhoseForm} writes it into every form.
 */
@Named("unsent")
@RequestScoped
public class OnThisDevice {
    private static final int BYTES = 16;

    @Inject
    SignedIn signedIn;

    @Inject
    ServerKey key;

    /** The name of the person signed in. */
    public String getPerson() {
        String account = Long.toString(signedIn.reader().account());
        byte[] signed = key.derive("persons on devices").sign(account.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed, 0, BYTES);
    }
}
