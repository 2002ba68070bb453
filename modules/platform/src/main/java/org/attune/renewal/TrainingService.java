package org.attune.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.audit.AuditService;
import org.attune.setting.AtWork;
import org.attune.setting.Responsibility;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;

/** What the people of a setting have to renew, and writing down the training they did, for whoever looks after the setting. */
@ApplicationScoped
@Transactional
public class TrainingService {

    @Inject
    RenewalService renewals;

    @Inject
    Trainings trainings;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * What those who work in a setting have to renew.
     *
     * @throws NotFound when the reader does not look after the setting
     */
    @Access(Access.Policy.MANAGER)
    public SettingRenewals of(Reader reader, long setting) {
        Map<Long, Set<Responsibility>> people = people(reader, setting);
        Map<Long, String> names = trainings.names(reader.hub(), people.keySet());
        Map<Long, List<Renewal>> of =
                renewals.of(reader.hub(), people.keySet()).stream().collect(Collectors.groupingBy(Renewal::account));
        return new SettingRenewals(
                        renewals.rules(reader.hub()),
                        people.entrySet().stream()
                                .filter(each -> names.containsKey(each.getKey()))
                                .map(each -> new PersonRenewals(
                                        each.getKey(),
                                        names.getOrDefault(each.getKey(), ""),
                                        each.getValue(),
                                        of.getOrDefault(each.getKey(), List.of())))
                                .toList())
                .only(0, null);
    }

    /**
     * The same of one of them.
     *
     * @throws NotFound when the reader does not look after the setting, or they do not work there
     */
    @Access(Access.Policy.MANAGER)
    public PersonRenewals person(Reader reader, long setting, long account) {
        return of(reader, setting).people().stream()
                .filter(each -> each.account() == account)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * All that was written down about somebody who works in the setting, also elsewhere, the latest first.
     *
     * @throws NotFound when the reader does not look after the setting, or they do not work there
     */
    @Access(Access.Policy.MANAGER)
    public List<HeldTraining> written(Reader reader, long setting, long account) {
        works(people(reader, setting), account);
        return renewals.held(reader.hub(), List.of(account));
    }

    /**
     * Writes down training that people did on a day. What is written down already is not written twice.
     *
     * @param people ids of the accounts of those who did it
     * @param rule id of what they did
     * @return of how many it was written down now
     * @throws NotFound when the reader does not look after the setting, or one of them does not work there
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.MANAGER)
    public int write(Reader reader, long setting, Collection<Long> people, long rule, LocalDate day) {
        Map<Long, Set<Responsibility>> there = people(reader, setting);
        people.forEach(each -> works(there, each));
        RenewalRule what = renewals.rules(reader.hub()).stream()
                .filter(each -> each.id() == rule && !each.isCourse())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (people.isEmpty()) {
            throw new RuleViolation("training.nobody").at("people");
        }
        List<TrainingHeld> before = trainings.of(reader.hub(), people);
        Map<Long, String> names = trainings.names(reader.hub(), people);
        int written = 0;
        for (long account : Set.copyOf(people)) {
            TrainingHeld added = new TrainingHeld(reader, setting, account, rule, day, today(), clock.instant());
            boolean isThere = before.stream()
                    .anyMatch(each -> each.account() == account
                            && each.renewable() == rule
                            && each.on().equals(day));
            if (!isThere) {
                trainings.add(added);
                audit.noteOf(
                        reader,
                        "training-written-down",
                        "setting/" + setting,
                        account,
                        "“" + what.name() + "” on " + day + ", for " + names.getOrDefault(account, "someone"));
                written++;
            }
        }
        return written;
    }

    /**
     * Something that was written down about somebody who works in the setting.
     *
     * @throws NotFound when the reader does not look after the setting, or there is nothing like that
     */
    @Access(Access.Policy.MANAGER)
    public HeldTraining held(Reader reader, long setting, long training) {
        return renewals.held(reader.hub(), people(reader, setting).keySet()).stream()
                .filter(each -> each.id() == training)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The name of somebody who works in the setting.
     *
     * @throws NotFound when the reader does not look after the setting, or they do not work there
     */
    @Access(Access.Policy.MANAGER)
    public String name(Reader reader, long setting, long account) {
        works(people(reader, setting), account);
        return trainings.names(reader.hub(), List.of(account)).getOrDefault(account, "");
    }

    /**
     * Says that it was on another day.
     *
     * @param seen the version they had before them
     * @throws NotFound when the reader does not look after the setting, or there is nothing like that
     * @throws RuleViolation when it is not theirs to change, it cannot have been that day, or it was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void correct(Reader reader, long setting, long training, long seen, LocalDate day) {
        HeldTraining before = toChange(reader, setting, training);
        TrainingHeld corrected = trainings.hold(reader.hub(), training);
        corrected.isAsSeen(seen);
        corrected.says(reader, day, today(), clock.instant());
        note(reader, "training-corrected", setting, before, "on " + day + ", not " + before.on());
    }

    /**
     * Takes it away, since it was not so.
     *
     * @param seen the version they had before them
     * @throws NotFound when the reader does not look after the setting, or there is nothing like that
     * @throws RuleViolation when it is not theirs to change, or was changed since
     */
    @Access(Access.Policy.MANAGER)
    public void remove(Reader reader, long setting, long training, long seen) {
        HeldTraining before = toChange(reader, setting, training);
        TrainingHeld removed = trainings.hold(reader.hub(), training);
        removed.isAsSeen(seen);
        trainings.remove(removed);
        note(reader, "training-removed", setting, before, "on " + before.on());
    }

    /**
     * Whether the reader may change what they see: they wrote it, manage the setting it was written for, or look after the
     * hub.
     */
    @Access(Access.Policy.MANAGER)
    public boolean mayChange(Reader reader, long setting, long training) {
        HeldTraining held = held(reader, setting, training);
        Long writtenFor = held.setting();
        return held.writer() == reader.account()
                || reader.is(Role.COORDINATOR)
                || reader.is(Role.ADMINISTRATOR)
                || (writtenFor != null && workplaces.isManaged(reader, writtenFor));
    }

    private HeldTraining toChange(Reader reader, long setting, long training) {
        if (!mayChange(reader, setting, training)) {
            throw new RuleViolation("training.elsewhere");
        }
        return held(reader, setting, training);
    }

    private void note(Reader reader, String action, long setting, HeldTraining of, String day) {
        String name = trainings.names(reader.hub(), List.of(of.account())).getOrDefault(of.account(), "someone");
        audit.noteOf(
                reader, action, "setting/" + setting, of.account(), "“" + of.what() + "” " + day + ", for " + name);
    }

    private static void works(Map<Long, Set<Responsibility>> people, long account) {
        if (!people.containsKey(account)) {
            throw new NotFound();
        }
    }

    /** Who works in a setting that the reader looks after, with all that they answer for there. */
    private Map<Long, Set<Responsibility>> people(Reader reader, long setting) {
        workplaces.lookedAfter(reader, setting);
        Map<Long, Set<Responsibility>> all = new LinkedHashMap<>();
        for (AtWork each : workplaces.atWork(reader.hub(), setting)) {
            all.computeIfAbsent(each.account(), any -> EnumSet.noneOf(Responsibility.class))
                    .add(each.responsibility());
        }
        return all;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RenewalService.LONDON);
    }
}
