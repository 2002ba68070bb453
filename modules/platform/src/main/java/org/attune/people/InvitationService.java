package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.KeyPurpose;
import org.attune.account.Names;
import org.attune.audit.AuditService;
import org.attune.setting.Responsibility;
import org.attune.setting.StaffService;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** Somebody who has an account already belongs to a setting once they said that they work there. */
@ApplicationScoped
@Transactional
public class InvitationService {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 50;

    @Inject
    Invitations invitations;

    @Inject
    WorkplaceService workplaces;

    @Inject
    StaffService staff;

    @Inject
    AccountService accounts;

    @Inject
    StartLetters letters;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * Asks whoever has this sign-in name whether they work in the setting. The answer is the same whether anybody has.
     *
     * @throws RuleViolation when it cannot be a sign-in name, is the reader's own, they were asked already, or very many were
     */
    @Access(Access.Policy.MANAGER)
    public void ask(Reader reader, long setting, String signInName, Responsibility responsibility) {
        Workplace where = workplaces.lookedAfter(reader, setting);
        String typed = Line.of(signInName);
        if (typed.isEmpty()) {
            throw new RuleViolation("invitation.name.missing").at("signInName");
        }
        Names.signIn(typed);
        if (Names.signInKey(typed).equals(Names.signInKey(signInName(reader)))) {
            throw new RuleViolation("invitation.oneself").at("signInName");
        }
        invitations.forgetBefore(since());
        invitations.of(reader.hub(), setting, since()).stream()
                .filter(each -> !stands(reader.hub(), each))
                .forEach(invitations::remove);
        List<Asked> waiting = waiting(reader, setting);
        String key = Names.signInKey(typed);
        if (waiting.stream().anyMatch(each -> Names.signInKey(each.typed()).equals(key))) {
            throw new RuleViolation("invitation.asked-already").at("signInName");
        }
        if (waiting.size() >= MOST) {
            throw new RuleViolation("invitation.many", MOST).at("signInName");
        }
        invitations.add(new Invitation(reader, setting, typed, responsibility, clock.instant()));
        // Whom it is about is not known here, so nothing that is kept for longer names them.
        audit.note(reader, "invitation-made", "setting/" + setting, "“" + where.name() + "”");
    }

    /**
     * Asks whoever has the address of somebody who is being added, instead of adding them, with a letter there; whoever calls
     * has looked whether the reader may add to the setting.
     *
     * @return what is answered for anybody who gets a letter
     * @throws RuleViolation when very many were asked
     */
    @Access(Access.Policy.SYSTEM)
    public Started askAtAddress(Reader reader, Starter starter, AccountDetails there) {
        long setting = Objects.requireNonNull(starter.setting());
        Workplace where = workplaces.named(reader.hub(), setting);
        String address = Line.of(starter.email());
        String key = Names.signInKey(there.signInName());
        Instant now = clock.instant();
        List<Invitation> waiting = invitations.of(reader.hub(), setting, since());
        if (waiting.stream().noneMatch(each -> each.signInKey().equals(key))) {
            if (waiting.size() >= MOST) {
                throw new RuleViolation("invitation.many", MOST).at("email");
            }
            invitations.forgetBefore(since());
            Responsibility responsibility = PeopleService.responsibility(starter.role());
            invitations.add(new Invitation(reader, setting, address, key, responsibility, now));
            audit.note(reader, "invitation-made", "setting/" + setting, "“" + where.name() + "”");
            String by = accounts.details(reader.hub(), reader.account()).name();
            letters.asked(there, address, where.name(), by, now.plus(KEPT));
        }
        String typed = Line.of(starter.signInName());
        return new Started(
                0,
                Line.of(starter.givenName()) + " " + Line.of(starter.familyName()),
                typed.isEmpty() ? address : typed,
                address,
                null,
                now.plus(KeyPurpose.START_LINK.lasts()));
    }

    /** Who was asked in the last {@code 30} days, by somebody who looks after the setting still, and has not said yes. */
    @Access(Access.Policy.MANAGER)
    public List<Asked> waiting(Reader reader, long setting) {
        workplaces.lookedAfter(reader, setting);
        return invitations.of(reader.hub(), setting, since()).stream()
                .filter(each -> stands(reader.hub(), each))
                .map(Invitation::asked)
                .toList();
    }

    /**
     * Takes the question back.
     *
     * @throws NotFound when the setting has none of this id
     */
    @Access(Access.Policy.MANAGER)
    public void takeBack(Reader reader, long setting, long invitation) {
        workplaces.lookedAfter(reader, setting);
        invitations.remove(invitations.of(reader.hub(), setting, since()).stream()
                .filter(each -> each.id() == invitation)
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    /** What the reader is asked. */
    @Access(Access.Policy.SIGNED_IN)
    public List<Question> questions(Reader reader) {
        return toReader(reader).stream()
                .map(each -> new Question(
                        each.id(),
                        workplaces.named(reader.hub(), each.setting()).name(),
                        each.responsibility()))
                .toList();
    }

    /**
     * The reader works there, and belongs to the setting from today on.
     *
     * @throws NotFound when they are not asked that, or not any more
     */
    @Access(Access.Policy.SIGNED_IN)
    public void agree(Reader reader, long invitation) {
        Invitation asked = find(reader, invitation);
        staff.begins(reader.hub(), asked.setting(), reader.account(), asked.responsibility());
        invitations.remove(asked);
        audit.note(
                reader,
                "invitation-agreed",
                "setting/" + asked.setting(),
                "“" + workplaces.named(reader.hub(), asked.setting()).name() + "”");
    }

    /**
     * The reader does not work there. The setting is not told that somebody said so.
     *
     * @throws NotFound when they are not asked that, or not any more
     */
    @Access(Access.Policy.SIGNED_IN)
    public void decline(Reader reader, long invitation) {
        find(reader, invitation).isDeclined();
    }

    /** Takes away what was asked of someone, before their account is closed and their sign-in name with it. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long hub, long account) {
        invitations.forgetTo(Names.signInKey(accounts.details(hub, account).signInName()));
    }

    /** Takes away what was asked long ago. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        invitations.forgetBefore(since());
    }

    private Invitation find(Reader reader, long invitation) {
        return toReader(reader).stream()
                .filter(each -> each.id() == invitation)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Invitation> toReader(Reader reader) {
        return invitations.to(reader.hub(), Names.signInKey(signInName(reader)), since()).stream()
                .filter(each -> stands(reader.hub(), each))
                .toList();
    }

    /** What somebody asked who looks after the setting no more counts no more. */
    private boolean stands(long hub, Invitation invitation) {
        return accounts.details(hub, List.of(invitation.askedBy())).stream()
                .filter(each -> each.barredAt() == null)
                .anyMatch(each -> Adder.looksAfterHub(each.reader())
                        || workplaces.manages(hub, each.account(), invitation.setting()));
    }

    private String signInName(Reader reader) {
        return accounts.details(reader.hub(), reader.account()).signInName();
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }
}
