package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.learning.LearningService;
import org.attune.learning.Learnt;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/** A person's record of learning: courses of the hub, and what they learnt elsewhere. */
@ApplicationScoped
@Transactional
public class RecordService {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    LearningService learning;

    @Inject
    CertificateService certificates;

    @Inject
    Certificates given;

    @Inject
    Elsewheres elsewheres;

    /** All that the reader learnt; nobody else sees it. */
    @Access(Access.Policy.SIGNED_IN)
    public LearningRecord of(Reader reader) {
        List<Certificate> given = certificates.mine(reader);
        return together(learning.learnt(reader), given, elsewheres.of(reader.account()));
    }

    static LearningRecord together(List<Learnt> courses, List<Certificate> certificates, List<Elsewhere> elsewhere) {
        Map<Long, List<Certificate>> byEnrolment = certificates.stream()
                .sorted(Comparator.comparing(Certificate::finishedAt))
                .collect(Collectors.groupingBy(Certificate::enrolment));
        return new LearningRecord(Stream.concat(
                        courses.stream()
                                .flatMap(each ->
                                        rounds(each, byEnrolment.getOrDefault(each.enrolment(), List.of())).stream()),
                        elsewhere.stream().map(RecordService::entry))
                .sorted(Comparator.comparing(Entry::on).reversed())
                .toList());
    }

    /**
     * A course, an entry each time that it was done. What a certificate says stays as it was; of time, all that was measured
     * since counts for the latest.
     *
     * @param certificates the earliest first
     */
    private static List<Entry> rounds(Learnt learnt, List<Certificate> certificates) {
        Instant againSince = learnt.againSince();
        Instant finishedAt = learnt.finishedAt();
        boolean finished = finishedAt != null && (againSince == null || !finishedAt.isBefore(againSince));
        List<Entry> rounds = new ArrayList<>();
        Duration before = Duration.ZERO;
        Instant begunAt = learnt.begunAt();
        int past = Math.max(0, certificates.size() - (finished ? 1 : 0));
        for (Certificate each : certificates.subList(0, past)) {
            rounds.add(entry(learnt, begunAt, each.finishedAt(), each.time().minus(before), each));
            before = each.time();
            begunAt = each.finishedAt();
        }
        Certificate latest = past < certificates.size() ? certificates.get(past) : null;
        Instant since = againSince == null ? learnt.begunAt() : againSince;
        rounds.add(
                entry(learnt, since, finished ? finishedAt : null, learnt.time().minus(before), latest));
        return rounds;
    }

    private static Entry entry(
            Learnt learnt,
            Instant begunAt,
            @Nullable Instant finishedAt,
            Duration time,
            @Nullable Certificate certificate) {
        @Nullable LocalDate finished = finishedAt == null ? null : day(finishedAt);
        return new Entry(
                certificate == null ? learnt.title() : certificate.title(),
                day(begunAt),
                finished,
                finished == null ? day(learnt.lastAt()) : finished,
                time.isNegative() ? Duration.ZERO : time,
                learnt.course(),
                certificate == null ? learnt.authorVersion() : certificate.version(),
                Optional.ofNullable(certificate),
                Optional.empty());
    }

    private static Entry entry(Elsewhere elsewhere) {
        ElsewhereWords words = elsewhere.words();
        return new Entry(
                words.title(),
                words.day(),
                words.day(),
                words.day(),
                Duration.ofMinutes(words.minutes()),
                0,
                "",
                Optional.empty(),
                Optional.of(elsewhere));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** Takes away all that is kept here of an account that is closed: its certificates are unknown from then on. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        given.forget(account);
        elsewheres.forget(account);
    }
}
