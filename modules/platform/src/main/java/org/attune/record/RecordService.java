package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        Map<Long, Certificate> byEnrolment = certificates.mine(reader).stream()
                .collect(Collectors.toMap(Certificate::enrolment, Function.identity()));
        return together(learning.learnt(reader), byEnrolment, elsewheres.of(reader.account()));
    }

    static LearningRecord together(
            List<Learnt> courses, Map<Long, Certificate> certificates, List<Elsewhere> elsewhere) {
        return new LearningRecord(Stream.concat(
                        courses.stream().map(each -> entry(each, certificates.get(each.enrolment()))),
                        elsewhere.stream().map(RecordService::entry))
                .sorted(Comparator.comparing(Entry::on).reversed())
                .toList());
    }

    /** What a certificate says stays as it was; of time, all that was measured since counts. */
    private static Entry entry(Learnt learnt, @Nullable Certificate certificate) {
        Instant finishedAt = learnt.finishedAt();
        @Nullable LocalDate finished = finishedAt == null ? null : day(finishedAt);
        return new Entry(
                certificate == null ? learnt.title() : certificate.title(),
                day(learnt.begunAt()),
                finished,
                finished == null ? day(learnt.lastAt()) : finished,
                learnt.time(),
                learnt.course(),
                learnt.authorVersion(),
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
