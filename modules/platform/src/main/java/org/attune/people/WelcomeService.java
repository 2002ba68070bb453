package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.setting.PlaceService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The questions of the first sign-in. Each answer is kept at once, so that none has to be given twice. */
@ApplicationScoped
@Transactional
public class WelcomeService {

    @Inject
    AccountService accounts;

    @Inject
    PlaceService places;

    @Inject
    Profiles profiles;

    /** What is known of the reader so far. */
    @Access(Access.Policy.SIGNED_IN)
    public Welcome known(Reader reader) {
        AccountDetails person = accounts.details(reader.hub(), reader.account());
        List<String> settings =
                places.where(reader, List.of(reader.account())).getOrDefault(reader.account(), List.of());
        ProfileSaid said =
                profiles.find(reader.account()).map(Profile::said).orElse(new ProfileSaid(null, null, Set.of()));
        return new Welcome(person.givenName(), person.familyName(), settings, said);
    }

    /**
     * What to call them, on certificates too.
     *
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.SIGNED_IN)
    public void name(Reader reader, String givenName, String familyName) {
        accounts.rename(reader.account(), givenName, familyName);
    }

    /**
     * Where they work.
     *
     * @param elsewhere where they say; absent when it is where they were added
     * @throws RuleViolation when the name of the setting cannot be one
     */
    @Access(Access.Policy.SIGNED_IN)
    public void setting(Reader reader, @Nullable String elsewhere) {
        profiles.of(reader.account()).worksAt(elsewhere);
    }

    /** As what they work. */
    @Access(Access.Policy.SIGNED_IN)
    public void work(Reader reader, @Nullable Work work) {
        if (work == null) {
            throw new RuleViolation("welcome.work.missing").at("work");
        }
        profiles.of(reader.account()).works(work);
    }

    /**
     * With children of which ages they work.
     *
     * @throws RuleViolation when they said neither any nor none
     */
    @Access(Access.Policy.SIGNED_IN)
    public void ages(Reader reader, Set<AgeGroup> ageGroups) {
        profiles.of(reader.account()).worksWith(ageGroups);
    }

    /** Takes away what someone said of their work, when their account is closed. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        profiles.remove(account);
    }

    /**
     * All of it is right.
     *
     * @throws RuleViolation when something is not answered yet
     */
    @Access(Access.Policy.SIGNED_IN)
    public void finish(Reader reader) {
        ProfileSaid said = known(reader).said();
        if (said.work() == null || said.ageGroups().isEmpty()) {
            throw new RuleViolation("welcome.unfinished");
        }
        accounts.welcome(reader.account());
    }
}
