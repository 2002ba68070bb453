package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.document.DocumentType;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** What people learnt elsewhere and put on their record themselves. */
@ApplicationScoped
@Transactional
public class ElsewhereService {
    /** The largest proof, in millions of bytes. */
    public static final int MOST_MEGABYTES = 10;

    static final int MOST = 500;
    static final int MOST_PROOF_MEGABYTES = 100;

    private static final long MEGABYTE = 1_000_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 5_000;
    private static final int MOST_MINUTES = 60_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);

    @Inject
    Elsewheres elsewheres;

    @Inject
    Clock clock;

    /** All of the reader's, the latest first. */
    @Access(Access.Policy.SIGNED_IN)
    public List<Elsewhere> all(Reader reader) {
        return elsewheres.of(reader.account());
    }

    /**
     * One of the reader's.
     *
     * @throws NotFound when they have no such entry
     */
    @Access(Access.Policy.SIGNED_IN)
    public Elsewhere find(Reader reader, long id) {
        return elsewheres.of(reader.account()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Puts something on the reader's record.
     *
     * @return its id
     * @throws RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.SIGNED_IN)
    public long add(Reader reader, ElsewhereWords typed) {
        ElsewhereWords words = checked(typed);
        if (elsewheres.of(reader.account()).size() >= MOST) {
            throw new RuleViolation("elsewhere.many", MOST);
        }
        return elsewheres.add(reader.account(), words);
    }

    /**
     * Changes what the reader says of it.
     *
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, or when it was changed since
     * @throws NotFound when they have no such entry
     */
    @Access(Access.Policy.SIGNED_IN)
    public void change(Reader reader, long id, long seen, ElsewhereWords typed) {
        ElsewhereWords words = checked(typed);
        find(reader, id);
        if (!elsewheres.change(reader.account(), id, seen, words)) {
            throw new RuleViolation("elsewhere.changed");
        }
    }

    /** @throws RuleViolation with all that is wrong */
    private ElsewhereWords checked(ElsewhereWords typed) {
        List<RuleViolation> wrong = new ArrayList<>();
        String title = Line.of(typed.title());
        String giver = Line.of(typed.giver());
        String note = typed.note().replace("\r\n", "\n").strip();
        if (title.isEmpty()) {
            wrong.add(new RuleViolation("elsewhere.title.missing").at("title"));
        }
        fits(title, LONGEST_LINE, "title").ifPresent(wrong::add);
        fits(giver, LONGEST_LINE, "giver").ifPresent(wrong::add);
        if (typed.day().isAfter(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")))
                || typed.day().isBefore(FIRST_DAY)) {
            wrong.add(new RuleViolation("elsewhere.day.beyond").at("day"));
        }
        if (typed.minutes() < 1 || typed.minutes() > MOST_MINUTES) {
            wrong.add(new RuleViolation("elsewhere.minutes.wrong").at("minutes"));
        }
        fits(note, LONGEST_NOTE, "note").ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw wrong.get(0).and(wrong.subList(1, wrong.size()));
        }
        return new ElsewhereWords(title, giver, typed.day(), typed.minutes(), note);
    }

    private static Optional<RuleViolation> fits(String text, int longest, String field) {
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(new RuleViolation("elsewhere.long", longest, text.length()).at(field));
    }

    /**
     * Takes it off the reader's record, with its proof.
     *
     * @throws NotFound when they have no such entry
     */
    @Access(Access.Policy.SIGNED_IN)
    public void remove(Reader reader, long id) {
        find(reader, id);
        elsewheres.remove(reader.account(), id);
    }

    /**
     * Keeps the file that proves it, in the place of any before; nobody else ever gets it.
     *
     * @throws RuleViolation when it is too large, or no PDF, JPEG or PNG
     * @throws NotFound when they have no such entry
     */
    @Access(Access.Policy.SIGNED_IN)
    public void prove(Reader reader, long id, String fileName, byte[] bytes) {
        find(reader, id);
        String name = Line.of(fileName);
        if (bytes.length == 0) {
            throw new RuleViolation("proof.missing").at("proof");
        }
        if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
            throw new RuleViolation("proof.large", MOST_MEGABYTES).at("proof");
        }
        if (name.length() > LONGEST_LINE) {
            throw new RuleViolation("elsewhere.long", LONGEST_LINE, name.length()).at("proof");
        }
        DocumentType type = DocumentType.of(name, bytes).orElseThrow(() -> new RuleViolation("proof.kind").at("proof"));
        long others = elsewheres.of(reader.account()).stream()
                .filter(each -> each.id() != id)
                .flatMap(each -> each.proof().stream())
                .mapToLong(Elsewhere.Proof::size)
                .sum();
        if (others + bytes.length > MOST_PROOF_MEGABYTES * MEGABYTE) {
            throw new RuleViolation("proof.room", MOST_PROOF_MEGABYTES).at("proof");
        }
        elsewheres.prove(reader.account(), id, new ProofFile(name, type, bytes));
    }

    /**
     * Takes the proof away; nothing happens when there is none.
     *
     * @throws NotFound when they have no such entry
     */
    @Access(Access.Policy.SIGNED_IN)
    public void unprove(Reader reader, long id) {
        find(reader, id);
        elsewheres.unprove(reader.account(), id);
    }

    /**
     * The proof.
     *
     * @throws NotFound when the reader has no such entry, or it has none
     */
    @Access(Access.Policy.SIGNED_IN)
    public ProofFile proof(Reader reader, long id) {
        return elsewheres.proof(reader.account(), id).orElseThrow(NotFound::new);
    }
}
