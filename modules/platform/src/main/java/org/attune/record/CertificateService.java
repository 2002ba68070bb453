package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.account.AccountService;
import org.attune.learning.CourseFinished;
import org.attune.learning.LearningService;
import org.attune.learning.Learnt;
import org.attune.setting.HubService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/** Certificates of courses that people finished. */
@ApplicationScoped
@Transactional
public class CertificateService {

    @Inject
    Certificates certificates;

    @Inject
    LearningService learning;

    @Inject
    HubService hubs;

    @Inject
    AccountService accounts;

    /** The reader's, the latest first. Who finished a course before there were certificates is given one now. */
    @Access(Access.Policy.SIGNED_IN)
    public List<Certificate> mine(Reader reader) {
        return give(reader, learning.learnt(reader));
    }

    /** Gives the certificate of a course as it was finished last, unless there is one. */
    @Access(Access.Policy.SYSTEM)
    public void finished(CourseFinished event) {
        Reader learner = new Reader(event.account(), event.hub(), Set.of(Role.EDUCATOR), true);
        give(
                learner,
                learning.learnt(learner).stream()
                        .filter(each -> each.enrolment() == event.enrolment())
                        .toList());
    }

    private List<Certificate> give(Reader reader, List<Learnt> learnt) {
        List<Certificate> given = certificates.of(reader.account(), reader.hub());
        Set<Finished> have = given.stream().map(Finished::of).collect(Collectors.toSet());
        List<Learnt> missing = learnt.stream()
                .filter(each -> each.finishedAt() != null && !have.contains(Finished.of(each)))
                .toList();
        missing.forEach(each -> give(reader, each));
        return missing.isEmpty() ? given : certificates.of(reader.account(), reader.hub());
    }

    /** What there is one certificate of: an enrolment, as often as it was finished. */
    private record Finished(long enrolment, @Nullable Instant at) {
        static Finished of(Certificate given) {
            return new Finished(given.enrolment(), given.finishedAt());
        }

        static Finished of(Learnt learnt) {
            return new Finished(learnt.enrolment(), learnt.finishedAt());
        }
    }

    private void give(Reader reader, Learnt learnt) {
        Instant finishedAt = learnt.finishedAt();
        if (finishedAt != null) {
            certificates.give(new Certificates.Finished(
                    reader.hub(),
                    reader.account(),
                    learnt.enrolment(),
                    learnt.course(),
                    learnt.version(),
                    learnt.title(),
                    learnt.authorVersion(),
                    hubs.name(reader),
                    finishedAt,
                    learnt.time()));
        }
    }

    /**
     * One of the reader's.
     *
     * @throws NotFound when they have no such certificate
     */
    @Access(Access.Policy.SIGNED_IN)
    public Certificate certificate(Reader reader, long id) {
        return certificates.of(reader.account(), reader.hub()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The reader's latest of a course.
     *
     * @throws NotFound when they have not finished it
     */
    @Access(Access.Policy.SIGNED_IN)
    public Certificate ofCourse(Reader reader, long course) {
        return mine(reader).stream()
                .filter(each -> each.course() == course)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The name that the reader's certificates bear: what they are called now. */
    @Access(Access.Policy.SIGNED_IN)
    public String name(Reader reader) {
        return accounts.name(reader.account()).orElseThrow(NotFound::new);
    }

    /**
     * What a certificate says, to whoever has its code.
     *
     * @param typed however it was typed
     * @return nothing when no certificate has it
     */
    @Access(Access.Policy.ANYONE)
    public Optional<Checked> check(String typed) {
        return Code.typed(typed).flatMap(certificates::coded).flatMap(given -> accounts.name(given.account())
                .map(name -> new Checked(name, given.title(), given.finishedAt())));
    }
}
