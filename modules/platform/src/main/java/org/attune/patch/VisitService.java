package org.attune.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.attune.account.AccountService;
import org.attune.account.LearnerNames;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.NamesInText;
import org.attune.shared.NotFound;
import org.attune.shared.Prose;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;

/** Notes of visits: a specialist leader writes them, and the managers of the setting read them; nobody else does. */
@ApplicationScoped
@Transactional
public class VisitService {
    /** The longest note, in characters as people count them: code points. */
    public static final int LONGEST = 20_000;

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    VisitNotes notes;

    @Inject
    Patches patches;

    @Inject
    WorkplaceService workplaces;

    @Inject
    AccountService accounts;

    @Inject
    LearnerNames names;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** All notes of the reader's own, the newest visit first: for all they take along, whatever they are by now. */
    @Access(Access.Policy.SIGNED_IN)
    public List<Visit> all(Reader reader) {
        return told(reader, notes.by(reader.hub(), reader.account()));
    }

    /** The reader's own notes about settings that are in their patch no more, the newest visit first. */
    @Access(Access.Policy.SPECIALIST)
    public List<Visit> past(Reader reader) {
        return all(reader).stream().filter(each -> !each.open()).toList();
    }

    /**
     * The reader's own notes about a setting of their patch, the newest visit first.
     *
     * @throws NotFound when it is in their patch no more, or never was
     */
    @Access(Access.Policy.SPECIALIST)
    public List<Visit> mine(Reader reader, long setting) {
        inPatch(reader, setting);
        return told(reader, notes.by(reader.hub(), reader.account(), setting));
    }

    /**
     * A setting that the reader may write about.
     *
     * @throws NotFound when it is not in their patch
     */
    @Access(Access.Policy.SPECIALIST)
    public Workplace inPatch(Reader reader, long setting) {
        if (!isInPatch(reader, setting)) {
            throw new NotFound();
        }
        return workplaces.named(reader.hub(), setting);
    }

    private boolean isInPatch(Reader reader, long setting) {
        return patches.of(reader.hub(), reader.account())
                .filter(each -> each.has(setting))
                .isPresent();
    }

    /**
     * A note of the reader's own.
     *
     * @throws NotFound when they wrote none of this id
     */
    @Access(Access.Policy.SPECIALIST)
    public Visit note(Reader reader, long note) {
        return told(reader, List.of(own(reader, note))).get(0);
    }

    private VisitNote own(Reader reader, long note) {
        return notes.find(reader.hub(), reader.account(), note).orElseThrow(NotFound::new);
    }

    /**
     * Keeps a new note. The same form sent twice makes one; when its words are others by then, another.
     *
     * @param form what the form calls the note
     * @param day of the visit
     * @param asItIs whether the writer wants it kept whatever names seem to be in it
     * @return what seems to be names of children in it, and then nothing is kept; nothing when it is kept
     * @throws RuleViolation when it is empty or too long, or the day is yet to come
     * @throws NotFound when the setting is not in the reader's patch
     */
    @Access(Access.Policy.SPECIALIST)
    public List<String> write(Reader reader, long setting, String form, LocalDate day, String typed, boolean asItIs) {
        Workplace where = inPatch(reader, setting);
        String words = checked(day, typed);
        List<String> named = asItIs ? List.of() : named(reader, where, words);
        if (named.isEmpty()) {
            add(reader, setting, FORM.matcher(form).matches() ? form : fresh(), day, words);
        }
        return named;
    }

    private void add(Reader reader, long setting, String form, LocalDate day, String words) {
        boolean kept = notes.add(reader.hub(), reader.account(), setting, form, day, words, clock.instant());
        if (!kept
                && notes.madeAs(reader.hub(), reader.account(), form)
                        .filter(twin -> twin.words().equals(words) && twin.day().equals(day))
                        .isEmpty()) {
            add(reader, setting, fresh(), day, words);
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /**
     * Changes a note of the reader's own.
     *
     * @param seen the version that the reader had before them
     * @param asItIs whether the writer wants it kept whatever names seem to be in it
     * @return what seems to be names of children in it, and then nothing is changed; nothing when it is
     * @throws RuleViolation when it is empty or too long, the day is yet to come, it was changed since, or the setting has left
     *     the reader's patch
     * @throws NotFound when they wrote none of this id
     */
    @Access(Access.Policy.SPECIALIST)
    public List<String> change(Reader reader, long note, long seen, LocalDate day, String typed, boolean asItIs) {
        VisitNote before = own(reader, note);
        if (!isInPatch(reader, before.setting())) {
            throw new RuleViolation("visit.left").at("words");
        }
        String words = checked(day, typed);
        List<String> named =
                asItIs ? List.of() : named(reader, workplaces.named(reader.hub(), before.setting()), words);
        if (named.isEmpty() && !notes.change(reader.hub(), reader.account(), note, seen, day, words, clock.instant())) {
            throw new RuleViolation("visit.changed").at("words");
        }
        return named;
    }

    private String checked(LocalDate day, String typed) {
        String words = Prose.of(typed);
        if (words.isBlank()) {
            throw new RuleViolation("visit.missing").at("words");
        }
        int length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            throw new RuleViolation("visit.long", LONGEST, length).at("words");
        }
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), LONDON))) {
            throw new RuleViolation("visit.day.to-come").at("day");
        }
        return words;
    }

    private List<String> named(Reader reader, Workplace where, String words) {
        return new NamesInText(List.of(names.familyGiven(reader.account()), where.name())).in(words);
    }

    /**
     * Deletes a note of the reader's own for good, also after the setting has left their patch.
     *
     * @throws NotFound when they wrote none of this id
     */
    @Access(Access.Policy.SPECIALIST)
    public void delete(Reader reader, long note) {
        if (!notes.delete(reader.hub(), reader.account(), note)) {
            throw new NotFound();
        }
    }

    /**
     * What was written of visits to a setting that the reader manages, the newest visit first.
     *
     * @throws NotFound when they manage none of this id, whatever else they look after
     */
    @Access(Access.Policy.MANAGER)
    public List<Visit> at(Reader reader, long setting) {
        workplaces.managed(reader, setting);
        return told(reader, notes.at(reader.hub(), setting));
    }

    /** Whether there is anything for the reader to read of visits to a setting: they manage it, and somebody wrote. */
    @Access(Access.Policy.MANAGER)
    public boolean isAnyAt(Reader reader, long setting) {
        return workplaces.isManaged(reader, setting) && notes.isAnyAt(reader.hub(), setting);
    }

    /** Deletes what is older than it is kept. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        notes.forget(clock.instant().minus(settings.retention().visitNotes()));
    }

    private List<Visit> told(Reader reader, List<VisitNote> found) {
        Optional<Patch> patch = patches.of(reader.hub(), reader.account());
        Map<Long, String> authors = new HashMap<>();
        Map<Long, String> places = new HashMap<>();
        return found.stream()
                .map(each -> new Visit(
                        each.id(),
                        each.setting(),
                        places.computeIfAbsent(
                                each.setting(),
                                id -> workplaces.named(reader.hub(), id).name()),
                        authors.computeIfAbsent(
                                each.author(), id -> accounts.name(id).orElse("Someone who left")),
                        each.day(),
                        each.words(),
                        each.writtenAt(),
                        each.changedAt(),
                        each.version(),
                        each.author() == reader.account()
                                && patch.filter(held -> held.has(each.setting()))
                                        .isPresent()))
                .toList();
    }
}
