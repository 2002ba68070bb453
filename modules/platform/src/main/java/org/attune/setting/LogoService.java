package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** The logo of a hub, which its certificates bear. */
@ApplicationScoped
@Transactional
public class LogoService {
    private static final int MOST_BYTES = 1_000_000;

    @Inject
    HubLogos logos;

    @Inject
    AuditService audit;

    /** The logo of the reader's hub, a PNG; nothing when it has none. */
    @Access(Access.Policy.SIGNED_IN)
    public Optional<byte[]> logo(Reader reader) {
        return logos.find(reader.hub());
    }

    /**
     * Gives the hub a logo, in the place of any before.
     *
     * @param file a PNG or JPEG; it is drawn anew
     * @throws RuleViolation when it is none, or too large
     */
    @Access(Access.Policy.COORDINATOR)
    public void put(Reader reader, byte[] file) {
        if (file.length == 0) {
            throw new RuleViolation("logo.missing").at("logo");
        }
        if (file.length > MOST_BYTES) {
            throw new RuleViolation("logo.large").at("logo");
        }
        byte[] picture = LogoPicture.drawnAnew(file).orElseThrow(() -> new RuleViolation("logo.kind").at("logo"));
        logos.put(reader.hub(), picture);
        audit.note(reader, "hub-logo-changed", "hub/" + reader.hub(), "");
    }

    /** Takes the logo away; nothing happens when there is none. */
    @Access(Access.Policy.COORDINATOR)
    public void remove(Reader reader) {
        if (logos.remove(reader.hub())) {
            audit.note(reader, "hub-logo-removed", "hub/" + reader.hub(), "");
        }
    }
}
