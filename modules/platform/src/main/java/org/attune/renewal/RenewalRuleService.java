package org.attune.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.audit.AuditService;
import org.attune.catalogue.CatalogueService;
import org.attune.setting.Responsibility;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What is to be renewed in a hub, and after how long: its coordinators keep it. */
@ApplicationScoped
@Transactional
public class RenewalRuleService {

    @Inject
    Renewables renewables;

    @Inject
    CatalogueService catalogue;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** All of the reader's hub, what was ended last. */
    @Access(Access.Policy.COORDINATOR)
    public List<RenewalRule> all(Reader reader) {
        return renewables.of(reader.hub());
    }

    /**
     * One of the reader's hub.
     *
     * @throws NotFound when the hub has none of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public RenewalRule rule(Reader reader, long id) {
        return all(reader).stream().filter(each -> each.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** The hub's courses that are not to be renewed so far. */
    @Access(Access.Policy.COORDINATOR)
    public List<RenewableCourse> courses(Reader reader) {
        Set<Long> there = all(reader).stream().map(RenewalRule::course).collect(Collectors.toSet());
        return catalogue.allPublished(reader).stream()
                .filter(each -> !there.contains(each.course()))
                .map(each -> new RenewableCourse(each.course(), each.title()))
                .toList();
    }

    /**
     * Makes something to be renewed.
     *
     * @return its id
     * @throws NotFound when the course is none of the hub's
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.COORDINATOR)
    public long add(Reader reader, RenewalWords words) {
        String name = words.name();
        if (words.course() != 0) {
            String title = catalogue.published(reader, words.course()).title();
            name = Line.of(name).isEmpty() ? title : name;
            if (all(reader).stream().anyMatch(each -> each.course() == words.course())) {
                throw new RuleViolation("renewable.course.there").at("course");
            }
        }
        Renewable added = new Renewable(reader.hub(), name, words.course(), words.responsibility());
        isFree(reader, added.name(), 0);
        renewables.add(added, words.interval());
        audit.note(reader, "renewable-added", subject(added.id()), quoted(added) + ", " + said(words.interval()));
        return added.id();
    }

    /**
     * Calls it otherwise, or says that another responsibility answers for it.
     *
     * @param seen the version they had before them
     * @throws NotFound when the hub has none of this id
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.COORDINATOR)
    public void reword(Reader reader, long id, long seen, String name, @Nullable Responsibility responsibility) {
        Renewable changed = renewables.change(reader.hub(), id, seen);
        isFree(reader, Line.of(name), id);
        changed.isCalled(name, responsibility);
        audit.note(reader, "renewable-changed", subject(id), quoted(changed));
    }

    /**
     * Says after how long it is to be renewed from a day on; in the place of what was said of that day.
     *
     * @param seen the version they had before them
     * @throws NotFound when the hub has none of this id
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     */
    @Access(Access.Policy.COORDINATOR)
    public void say(Reader reader, long id, long seen, Interval interval) {
        Renewable changed = renewables.change(reader.hub(), id, seen);
        renewables.say(changed, interval);
        audit.note(reader, "renewable-changed", subject(id), quoted(changed) + ", " + said(interval));
    }

    /**
     * Takes an interval away that was wrong; what went by it goes by the one before.
     *
     * @param seen the version they had before them
     * @param from the day on which it begins
     * @throws NotFound when the hub has none of this id, or it has no interval from that day on
     * @throws RuleViolation when it was changed since, or is its only one
     */
    @Access(Access.Policy.COORDINATOR)
    public void remove(Reader reader, long id, long seen, LocalDate from) {
        RenewalRule rule = rule(reader, id);
        Interval removed = rule.from(from).orElseThrow(NotFound::new);
        Renewable changed = renewables.change(reader.hub(), id, seen);
        if (rule.intervals().size() == 1) {
            throw new RuleViolation("renewable.last-interval");
        }
        renewables.remove(changed, removed);
        audit.note(reader, "renewable-changed", subject(id), quoted(changed) + ", no more: " + said(removed));
    }

    /**
     * Asks for it no more; what was written down of it stays.
     *
     * @param seen the version they had before them
     * @throws NotFound when the hub has none of this id
     * @throws RuleViolation when it was changed since
     */
    @Access(Access.Policy.COORDINATOR)
    public void end(Reader reader, long id, long seen) {
        Renewable ended = renewables.change(reader.hub(), id, seen);
        ended.ends(clock.instant());
        audit.note(reader, "renewable-ended", subject(id), quoted(ended));
    }

    /**
     * Asks for it again.
     *
     * @param seen the version they had before them
     * @throws NotFound when the hub has none of this id
     * @throws RuleViolation when it was changed since
     */
    @Access(Access.Policy.COORDINATOR)
    public void takeBack(Reader reader, long id, long seen) {
        Renewable back = renewables.change(reader.hub(), id, seen);
        back.isTakenBack();
        audit.note(reader, "renewable-taken-back", subject(id), quoted(back));
    }

    /** The hubs that were there before renewals. */
    @Access(Access.Policy.SYSTEM)
    public List<Long> hubsWithout() {
        return renewables.hubsWithout();
    }

    /** Gives a hub what it begins with, unless it ever had something. */
    @Access(Access.Policy.SYSTEM)
    public void begin(long hub, List<RenewalWords> beginning) {
        if (renewables.isWithout(hub)) {
            beginning.forEach(each -> renewables.add(
                    new Renewable(hub, each.name(), each.course(), each.responsibility()), each.interval()));
        }
    }

    private void isFree(Reader reader, String name, long except) {
        if (all(reader).stream()
                .anyMatch(each -> each.id() != except && each.name().equalsIgnoreCase(name))) {
            throw new RuleViolation("renewable.name.taken").at("name");
        }
    }

    private static String subject(long id) {
        return "renewable/" + id;
    }

    private static String quoted(Renewable renewable) {
        return "“" + renewable.name() + "”";
    }

    private static String said(Interval interval) {
        return "from " + interval.from() + " after " + interval.months() + " months. Source: "
                + Line.of(interval.source());
    }
}
