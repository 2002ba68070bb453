package org.attune.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.account.AccountService;
import org.attune.account.DoorService;
import org.attune.audit.AuditService;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** The tablets of the settings that someone looks after. */
@ApplicationScoped
@Transactional
public class TabletService {
    static final Duration CODE_LASTS = Duration.ofMinutes(15);
    private static final int MOST_IN_A_SETTING = 30;

    @Inject
    Tablets tablets;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    DoorService doors;

    @Inject
    Clock clock;

    /** Where the reader may add a tablet. */
    @Access(Access.Policy.MANAGER)
    public List<Workplace> settings(Reader reader) {
        return workplaces.lookedAfter(reader);
    }

    /** The tablets that are paired, newest first. */
    @Access(Access.Policy.MANAGER)
    public List<PairedTablet> list(Reader reader) {
        Map<Long, String> where =
                workplaces.lookedAfter(reader).stream().collect(Collectors.toMap(Workplace::id, Workplace::name));
        return tablets.of(reader.hub(), where.keySet()).stream()
                .map(each -> each.told(where.getOrDefault(each.setting(), ""), adding(each)))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when the reader looks after none of this id
     */
    @Access(Access.Policy.MANAGER)
    public PairedTablet tablet(Reader reader, long id) {
        return list(reader).stream().filter(each -> each.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Makes ready for a tablet of a setting.
     *
     * @return the code to type on the tablet, which is kept nowhere
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.MANAGER)
    public String add(Reader reader, long setting, String name) {
        Workplace where = workplaces.lookedAfter(reader, setting);
        Instant now = clock.instant();
        tablets.forget(now);
        if (tablets.of(reader.hub(), List.of(setting)).size() >= MOST_IN_A_SETTING) {
            throw new RuleViolation("tablet.many", MOST_IN_A_SETTING).at("setting");
        }
        String code = PairingCode.fresh();
        Tablet added = new Tablet(reader, setting, name, tablets.codeHash(code), now.plus(CODE_LASTS));
        tablets.add(added);
        audit.note(reader, "tablet-added", subject(where.id()), quoted(added.name(), where.name()));
        return code;
    }

    /** Ends the pairing: nobody comes in by the tablet any more, and whoever is in is out at their next step, or within a minute in a lesson. */
    @Access(Access.Policy.MANAGER)
    public void unpair(Reader reader, long id) {
        PairedTablet told = tablet(reader, id);
        tablets.of(reader.hub(), List.of(told.setting())).stream()
                .filter(each -> each.id() == id)
                .forEach(tablets::remove);
        doors.tabletUnpaired(id, reader.account());
        audit.note(reader, "tablet-unpaired", subject(told.setting()), quoted(told.name(), told.where()));
    }

    private String adding(Tablet tablet) {
        return accounts.name(tablet.addedBy()).orElse("someone who left");
    }

    private static String subject(long setting) {
        return "setting/" + setting;
    }

    private static String quoted(String name, String where) {
        return "“" + name + "”, " + where;
    }
}
