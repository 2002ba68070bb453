package org.attune.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A person's way in, in one hub. */
@Entity
class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "account_seq")
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(name = "sign_in_name", nullable = false)
    private String signInName;

    @Column(name = "sign_in_key", nullable = false)
    private String signInKey;

    @Column
    private @Nullable String email;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "given_name", nullable = false)
    private String givenName;

    @Column(name = "family_name", nullable = false)
    private String familyName;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "welcomed_at")
    private @Nullable Instant welcomedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "barred_at")
    private @Nullable Instant barredAt;

    @Column(nullable = false)
    private boolean offered;

    // The next two change in single statements, beside whoever changes the rest.
    @Column(name = "last_in_at", insertable = false, updatable = false)
    private @Nullable Instant lastInAt;

    @Column(name = "end_told_at", insertable = false, updatable = false)
    private @Nullable Instant endToldAt;

    @Column(name = "session_number", nullable = false)
    private int sessionNumber;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private long version;

    protected Account() {}

    /** @throws RuleViolation when a name cannot be one */
    Account(long hub, NewPerson person, Instant madeAt) {
        this.hub = hub;
        this.givenName = Names.given(person.givenName());
        this.familyName = Names.family(person.familyName());
        SignInName chosen = SignInName.chosen(person.signInName());
        this.signInName = chosen.text();
        this.signInKey = chosen.key();
        this.email = EmailAddress.typed(person.email()).or(chosen::address).orElse(null);
        this.passwordHash = "";
        this.madeAt = madeAt;
        this.roles.addAll(person.roles());
    }

    /** They are called otherwise now. */
    void isCalled(String given, String family) {
        this.givenName = Names.given(given);
        this.familyName = Names.family(family);
    }

    /** Mail for them goes there from now on, or nowhere. */
    void hasEmail(@Nullable String address) {
        this.email = address;
    }

    /** They answered what is asked at the first sign-in. */
    void isWelcomed(Instant at) {
        this.welcomedAt = at;
    }

    /** A demo's sign-in page offers it to everyone: from now on it stays as it is. */
    void isOffered() {
        this.offered = true;
    }

    /** @throws RuleViolation when it is offered to everyone, and whoever changed it would change it for all others */
    void mayChange() {
        if (offered) {
            throw new RuleViolation("account.offered");
        }
    }

    /** Whether nobody came in since then though they may, nor was it made since. Who is barred cannot come in to keep it. */
    boolean isLeftAlone(Instant since) {
        return mayComeIn() && lastUsedAt().isBefore(since);
    }

    /** As somebody who has not come in for long. */
    LeftAlone leftAlone() {
        return new LeftAlone(details(), lastUsedAt(), endToldAt);
    }

    private Instant lastUsedAt() {
        return lastInAt == null ? madeAt : lastInAt;
    }

    /** Nobody gets in any more, and nothing here says whose it was. */
    void close(String asNobody, Instant at) {
        this.givenName = "Someone";
        this.familyName = "who left";
        this.signInName = asNobody;
        this.signInKey = SignInName.key(asNobody);
        this.email = null;
        this.passwordHash = "";
        this.roles.clear();
        this.closedAt = at;
        endSessions();
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Whether whoever has the password, a PIN or a link of it is let in. */
    boolean mayComeIn() {
        return !isClosed() && barredAt == null;
    }

    /** They may not come in any more, until they may again; all that is theirs stays. */
    void isBarred(Instant at) {
        this.barredAt = at;
        endSessions();
    }

    /** They may come in again. */
    void isReadmitted() {
        this.barredAt = null;
    }

    /** They hold another role than before, beside looking after the server if they do; sessions with the old ones end. */
    void holds(Role given) {
        if (given == furthest(roles)) {
            return;
        }
        Set<Role> next = EnumSet.of(Role.EDUCATOR, given);
        if (roles.contains(Role.ADMINISTRATOR)) {
            next.add(Role.ADMINISTRATOR);
        }
        roles.clear();
        roles.addAll(next);
        endSessions();
    }

    /**
     * They may do something more or no longer, beside all else they may. What is open to them changes with it, and nobody is
     * signed out. One that a demo offers to everyone stays as it is.
     */
    void mayBe(Role role, boolean may) {
        if (offered || roles.contains(role) == may) {
            return;
        }
        if (may) {
            roles.add(role);
        } else {
            roles.remove(role);
        }
    }

    /** The last of them in their order that is not to look after the server. */
    static Role furthest(Set<Role> roles) {
        return roles.stream()
                .filter(each -> each != Role.ADMINISTRATOR)
                .max(Comparator.naturalOrder())
                .orElse(Role.EDUCATOR);
    }

    boolean looksAfterHub() {
        return roles.contains(Role.COORDINATOR) || roles.contains(Role.ADMINISTRATOR);
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has
     */
    void isAsSeen(long seen) {
        if (version != seen) {
            throw new RuleViolation("people.changed");
        }
    }

    /** What somebody who chooses a password must not build it of. */
    List<String> ownWords() {
        return email == null
                ? List.of(givenName, familyName, signInName)
                : List.of(givenName, familyName, signInName, email);
    }

    /** Ends every web session there is. */
    void endSessions() {
        sessionNumber++;
    }

    long id() {
        return id;
    }

    boolean isOf(long itsHub) {
        return hub == itsHub;
    }

    String signInKey() {
        return signInKey;
    }

    /** Lets in whoever has the password of this hash, and nobody else. */
    void opensWith(String hash) {
        passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Whether they have chosen a password. */
    boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    Standing standing() {
        return new Standing(sessionNumber, welcomedAt != null, roles);
    }

    AccountDetails details() {
        return new AccountDetails(
                id,
                hub,
                givenName,
                familyName,
                signInName,
                email,
                hasPassword(),
                welcomedAt != null,
                offered,
                barredAt,
                sessionNumber,
                version,
                roles);
    }

    Reader reader() {
        return new Reader(id, hub, roles);
    }

    Person person() {
        return new Person(id, givenName, familyName, signInName);
    }

    String name() {
        return givenName + " " + familyName;
    }

    /** As SCORM writes a learner's name. */
    String familyGiven() {
        return familyName + ", " + givenName;
    }
}
