package org.attune.web.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.attune.people.Started;
import org.attune.shared.Settings;

/**
 * The people who were added last, with their start codes: no table has those, so they are held by the web session of whoever
 * made them until the next are made, to be printed.
 */
@Named("freshStarts")
@SessionScoped
public class FreshStarts implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    SignedIn signedIn;

    @Inject
    Settings settings;

    private List<Started> people = List.of();
    private long setting;
    private long maker;

    void hold(List<Started> added) {
        hold(added, 0);
    }

    /** @param where id of the setting from whose pages they were added or let in; 0 when from none */
    void hold(List<Started> added, long where) {
        people = List.copyOf(added);
        setting = where;
        maker = signedIn.reader().account();
    }

    /** Those added last, by whoever is signed in; nobody else is shown their codes. */
    public List<Started> getPeople() {
        return maker == signedIn.reader().account() ? people : List.of();
    }

    /** The id of the setting from whose pages they were added; 0 when from none. */
    public long getSetting() {
        return setting;
    }

    /** Where codes are typed, as people type it. */
    public String getAddress() {
        return settings.address().replaceFirst("^https?://", "") + "/start";
    }

    /** Those who come in with a code. */
    public List<Started> getWithCode() {
        return getPeople().stream().filter(each -> each.code() != null).toList();
    }

    /** Those to whom a link was sent. */
    public List<Started> getWithLink() {
        return getPeople().stream().filter(each -> each.code() == null).toList();
    }
}
