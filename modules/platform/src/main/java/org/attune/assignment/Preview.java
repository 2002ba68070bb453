package org.attune.assignment;

import java.util.List;

/**
 * Who would get an assignment, before anything is stored; each by family name.
 *
 * @param gets who gets it; to renew it, who has done it
 * @param has who has the course to do from the setting already, as much or more asked for, and does not get it twice
 * @param done who has done the course and has nothing to renew, and does not get it
 * @param declined who said no to the course when the setting offered it, and is not offered it again with others
 * @param shut who works there with an account that may not sign in
 */
public record Preview(
        List<Recipient> gets,
        List<Recipient> has,
        List<Recipient> done,
        List<Recipient> declined,
        List<Recipient> shut) {
    public Preview {
        gets = List.copyOf(gets);
        has = List.copyOf(has);
        done = List.copyOf(done);
        declined = List.copyOf(declined);
        shut = List.copyOf(shut);
    }
}
