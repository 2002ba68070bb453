package org.attune.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.setting.PlaceService;
import org.attune.setting.SettingName;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;

/** Which settings are in whose patch. */
@ApplicationScoped
@Transactional
public class PatchService {

    @Inject
    Patches patches;

    @Inject
    AccountService accounts;

    @Inject
    PlaceService places;

    @Inject
    AuditService audit;

    /**
     * Somebody's patch.
     *
     * @throws NotFound when the hub has no specialist leader of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public PatchHeld of(Reader reader, long account) {
        AccountDetails leader = leader(reader, account);
        return patches.of(reader.hub(), account)
                .map(each -> new PatchHeld(account, leader.name(), each.settings(), each.version()))
                .orElseGet(() -> new PatchHeld(account, leader.name(), Set.of(), 0));
    }

    private AccountDetails leader(Reader reader, long account) {
        AccountDetails person = accounts.details(reader.hub(), account);
        if (!person.roles().contains(Role.SPECIALIST_LEADER)) {
            throw new NotFound();
        }
        return person;
    }

    /**
     * Says which settings are in somebody's patch: these, and no others.
     *
     * @param seen the version that the reader had before them; 0 when there was none
     * @throws RuleViolation when somebody changed it since
     * @throws NotFound when the hub has no specialist leader of this id, or no such setting
     */
    @Access(Access.Policy.COORDINATOR)
    public void give(Reader reader, long account, long seen, Set<Long> settings) {
        AccountDetails leader = leader(reader, account);
        Map<Long, String> names =
                places.settings(reader).stream().collect(Collectors.toMap(SettingName::setting, SettingName::name));
        if (!names.keySet().containsAll(settings)) {
            throw new NotFound();
        }
        Patch patch = patches.hold(reader.hub(), account).orElseGet(() -> new Patch(reader.hub(), account));
        patch.isAsSeen(seen);
        Set<Long> before = patch.settings();
        if (before.equals(settings)) {
            return;
        }
        patch.isMadeOf(settings);
        if (seen == 0) {
            patches.add(patch);
        }
        audit.note(reader, "patch-given", "account/" + account, leader.name() + ". " + change(before, settings, names));
    }

    /** "In it now: “A”, “B”. Not any more: “C”." */
    private static String change(Set<Long> before, Set<Long> after, Map<Long, String> names) {
        Set<Long> added = new HashSet<>(after);
        added.removeAll(before);
        Set<Long> gone = new HashSet<>(before);
        gone.removeAll(after);
        return (part("In it now: ", added, names) + " " + part("Not any more: ", gone, names)).strip();
    }

    private static String part(String what, Set<Long> which, Map<Long, String> names) {
        return which.isEmpty()
                ? ""
                : which.stream()
                        .map(each -> "“" + names.getOrDefault(each, "") + "”")
                        .sorted()
                        .collect(Collectors.joining(", ", what, "."));
    }

    /** Takes a patch away whose leader closes their account. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long hub, long account) {
        patches.of(hub, account).ifPresent(patches::remove);
    }
}
