package org.attune.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.learning.AgainService;
import org.attune.learning.Finish;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What people have to renew, and doing a course again for it. */
@ApplicationScoped
@Transactional
public class RenewalService {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Renewables renewables;

    @Inject
    Trainings trainings;

    @Inject
    AgainService rounds;

    @Inject
    Clock clock;

    /** What was written down about the reader, the latest first. */
    @Access(Access.Policy.SIGNED_IN)
    public List<HeldTraining> mine(Reader reader) {
        return held(reader.hub(), List.of(reader.account()));
    }

    /** The courses that the reader may do again now, the most pressing first. */
    @Access(Access.Policy.LEARNER)
    public List<Again> again(Reader reader) {
        Map<Long, RenewalRule> rules = courseRules(reader.hub());
        return rounds.finished(reader.hub(), List.of(reader.account())).stream()
                .filter(each -> !each.again())
                .flatMap(each -> again(each, rules.get(each.course())).stream())
                .sorted((one, other) -> one.expiry().compareTo(other.expiry()))
                .toList();
    }

    /**
     * Begins a course anew for the reader. Nothing happens when they are doing it again already.
     *
     * @throws NotFound when they never finished the course
     * @throws RuleViolation when it is not time yet, or the course is out of the catalogue
     */
    @Access(Access.Policy.LEARNER)
    public void doAgain(Reader reader, long course) {
        Finish last = rounds.finished(reader.hub(), List.of(reader.account())).stream()
                .filter(each -> each.course() == course)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!last.again() && again(last, courseRules(reader.hub()).get(course)).isEmpty()) {
            throw new RuleViolation("again.not-yet");
        }
        rounds.begin(reader, course);
    }

    private Optional<Again> again(Finish last, @Nullable RenewalRule rule) {
        LocalDate on = day(last);
        LocalDate renewBy = rule == null ? null : rule.renewBy(on);
        Expiry expiry = Expiry.of(renewBy, today());
        return expiry.isPressing() || trainings.isAssignedAgain(last.account(), last.course(), last.at())
                ? Optional.of(new Again(last.course(), on, renewBy, expiry))
                : Optional.empty();
    }

    private Map<Long, RenewalRule> courseRules(long hub) {
        return asked(hub).stream()
                .filter(RenewalRule::isCourse)
                .collect(Collectors.toMap(RenewalRule::course, Function.identity()));
    }

    private List<RenewalRule> asked(long hub) {
        return renewables.of(hub).stream().filter(each -> !each.ended()).toList();
    }

    /**
     * What of whom is to be renewed by when: for each account and each thing that the hub asks for one entry, in the order of
     * the accounts; {@link Expiry#NOT_KNOWN} where nothing was written down or the course was never finished. Whoever calls
     * has looked who may know.
     */
    @Access(Access.Policy.SYSTEM)
    public List<Renewal> of(long hub, Collection<Long> accounts) {
        Map<Place, Last> latest = new HashMap<>();
        trainings
                .of(hub, accounts)
                .forEach(each -> latest.putIfAbsent(
                        new Place(each.account(), each.renewable()), new Last(each.id(), each.on())));
        List<RenewalRule> rules = asked(hub);
        Map<Long, RenewalRule> courses = rules.stream()
                .filter(RenewalRule::isCourse)
                .collect(Collectors.toMap(RenewalRule::course, Function.identity()));
        for (Finish each : courses.isEmpty() ? List.<Finish>of() : rounds.finished(hub, accounts)) {
            RenewalRule rule = courses.get(each.course());
            if (rule != null) {
                latest.put(new Place(each.account(), rule.id()), new Last(0, day(each)));
            }
        }
        List<Renewal> all = new ArrayList<>();
        for (long account : accounts) {
            rules.forEach(rule -> all.add(renewal(account, rule, latest.get(new Place(account, rule.id())))));
        }
        return all;
    }

    private record Place(long account, long rule) {}

    private record Last(long held, LocalDate on) {}

    private Renewal renewal(long account, RenewalRule rule, @Nullable Last last) {
        LocalDate on = last == null ? null : last.on();
        LocalDate renewBy = on == null ? null : rule.renewBy(on);
        return new Renewal(
                account,
                rule.id(),
                rule.name(),
                rule.course(),
                rule.responsibility(),
                last == null ? 0 : last.held(),
                on,
                renewBy,
                Expiry.of(renewBy, today()));
    }

    /** What was written down about people, the latest first; whoever calls has looked who may know. */
    @Access(Access.Policy.SYSTEM)
    public List<HeldTraining> held(long hub, Collection<Long> accounts) {
        List<TrainingHeld> all = trainings.of(hub, accounts);
        Map<Long, RenewalRule> rules =
                renewables.of(hub).stream().collect(Collectors.toMap(RenewalRule::id, Function.identity()));
        Map<Long, String> writers = trainings.names(
                hub, all.stream().map(TrainingHeld::writtenBy).distinct().toList());
        Map<Long, String> settings = trainings.settings(
                hub,
                all.stream()
                        .map(TrainingHeld::setting)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return all.stream()
                .map(each -> each.told(
                        Objects.requireNonNull(rules.get(each.renewable())),
                        today(),
                        writers.getOrDefault(each.writtenBy(), "someone who left"),
                        settings.getOrDefault(Objects.requireNonNullElse(each.setting(), 0L), "")))
                .toList();
    }

    /** What a hub asks to be renewed; whoever calls is of the hub. */
    @Access(Access.Policy.SYSTEM)
    public List<RenewalRule> rules(long hub) {
        return asked(hub);
    }

    /** Takes away what was written down about an account that is closed. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        trainings.forget(account);
    }

    private static LocalDate day(Finish finish) {
        return LocalDate.ofInstant(finish.at(), LONDON);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
