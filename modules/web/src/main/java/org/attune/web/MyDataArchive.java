package org.attune.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attune.account.AccountDetails;
import org.attune.assignment.Ending;
import org.attune.assignment.MyAssignment;
import org.attune.event.BookedEvent;
import org.attune.learning.CoursePlan;
import org.attune.learning.Learnt;
import org.attune.learning.LessonProgress;
import org.attune.mydata.MyData;
import org.attune.record.Entry;
import org.attune.renewal.HeldTraining;
import org.attune.shared.Role;
import org.attune.unkept.UnkeptForm;
import org.jspecify.annotations.Nullable;

/** The files of a person's archive, one after the other, into a ZIP; nothing of it is held but the file being written. */
final class MyDataArchive implements AutoCloseable {
    private static final String ABOUT = """
            All that is kept about you in Attune, as of %s.

            me.json            your name, sign-in name, e-mail address, part in the hub, where you work, what you said of it
            learning.csv       each lesson of your courses: how far you are, for a spreadsheet
            learning.json      the same, with days and learning time, for another program
            assigned.csv       the courses that were assigned to you: by whom, until when, what for, how it ended
            log.txt, log.json  all that you wrote: notes, reflections, My log
            record.csv         your record of learning, here and elsewhere
            training.csv       training that a manager of yours wrote down about you
            certificates       your certificates, as PDF
            proofs             the files you added to what you learnt elsewhere
            not-kept.json      what you were typing on a shared tablet when it locked, if you have not gone on with it
            visits.json        what you wrote of visits to settings of your patch, if you are a specialist leader
            events.csv         events that you booked, and what shows that you were there
            sign-ins.csv       what happened at your account's door
            lessons            what each lesson keeps to go on from: answers, plans, place. For a program, not for reading

            Not in it: letters that were sent to you (address and subject are kept for a while), when you were reminded of
            what, what staff noted when they did something for you, and the server's own log. Ask your hub for those.
            Keep this file where nobody else can open it: what you wrote in private is in it, readable.
            """;

    private final ZipOutputStream zip;
    private final MyData data;

    MyDataArchive(OutputStream out, MyData data) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.data = data;
    }

    /** Writes the text of a file. */
    interface Text {
        void to(Writer file) throws IOException;
    }

    void text(String name, Text text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (Writer file = new OutputStreamWriter(new Entryful(zip), StandardCharsets.UTF_8)) {
            text.to(file);
        }
        zip.closeEntry();
    }

    void file(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** What needs nothing but the data itself. */
    void tables(String day) throws IOException {
        text("about.txt", file -> file.append(ABOUT.formatted(day).replace("\n", "\r\n")));
        text("me.json", file -> json(file, me()));
        text("learning.csv", this::learning);
        text("learning.json", file -> json(file, courses()));
        text("assigned.csv", this::assigned);
        text("log.json", file -> MyLogFile.json(data.log(), file));
        text("record.csv", this::record);
        text("visits.json", file -> json(file, visits()));
        text("training.csv", this::trainings);
        text("events.csv", this::events);
        text("sign-ins.csv", this::signIns);
        text("not-kept.json", this::notKept);
        for (int i = 0; i < data.states().size(); i++) {
            String state = data.states().get(i).json();
            String activity = data.states().get(i).activity();
            int attempt = data.states().get(i).attempt();
            text(
                    "lessons/"
                            + FileNames.of(String.format(Locale.ROOT, "%03d", i + 1), activity + " " + attempt, "json"),
                    file -> file.append(state));
        }
    }

    private JsonObjectBuilder me() {
        AccountDetails account = data.account();
        JsonArrayBuilder roles = Json.createArrayBuilder();
        account.roles().stream().map(Role::name).sorted().forEach(roles::add);
        JsonArrayBuilder settings = Json.createArrayBuilder();
        data.said().settings().forEach(settings::add);
        JsonArrayBuilder ages = Json.createArrayBuilder();
        data.said().said().ageGroups().stream().map(Enum::name).sorted().forEach(ages::add);
        return Json.createObjectBuilder()
                .add("givenName", account.givenName())
                .add("familyName", account.familyName())
                .add("signInName", account.signInName())
                .add("email", Objects.requireNonNullElse(account.email(), ""))
                .add("hub", data.hub())
                .add("roles", roles)
                .add("settings", settings)
                .add(
                        "settingSaid",
                        Objects.requireNonNullElse(data.said().said().settingSaid(), ""))
                .add(
                        "work",
                        Optional.ofNullable(data.said().said().work())
                                .map(Enum::name)
                                .orElse(""))
                .add("ageGroups", ages);
    }

    private void learning(Writer file) throws IOException {
        Csv csv = new Csv(file);
        csv.row(List.of("Course", "Number", "Lesson", "Status", "Course begun", "Course finished", "Course minutes"));
        for (CoursePlan plan : data.plans()) {
            Optional<Learnt> learnt = learnt(plan);
            for (LessonProgress lesson : plan.lessons()) {
                csv.row(List.of(
                        plan.course().title(),
                        Integer.toString(lesson.lesson().number()),
                        lesson.lesson().title(),
                        lesson.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        learnt.map(each -> each.begunAt().toString()).orElse(""),
                        at(plan.finishedAt()),
                        Long.toString(learnt.map(Learnt::time)
                                .orElse(Duration.ZERO)
                                .plusSeconds(30)
                                .toMinutes())));
            }
        }
    }

    private void assigned(Writer file) throws IOException {
        Csv csv = new Csv(file);
        csv.row(List.of("Course", "Assigned by", "Setting", "Since", "Until", "Weight", "What for", "Status", "Ended"));
        for (MyAssignment each : data.assigned()) {
            Ending ended = each.mine().ended();
            csv.row(List.of(
                    each.title(),
                    each.by(),
                    each.setting(),
                    each.mine().at().toString(),
                    Objects.toString(each.mine().dueOn(), ""),
                    word(each.weight()),
                    each.note(),
                    word(each.mine().status()),
                    ended == null ? "" : word(ended)));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Optional<Learnt> learnt(CoursePlan plan) {
        return data.courses().stream()
                .filter(each -> each.course() == plan.course().course())
                .findFirst();
    }

    private JsonObjectBuilder courses() {
        JsonArrayBuilder courses = Json.createArrayBuilder();
        for (CoursePlan plan : data.plans()) {
            JsonArrayBuilder lessons = Json.createArrayBuilder();
            plan.lessons()
                    .forEach(each -> lessons.add(Json.createObjectBuilder()
                            .add("number", each.lesson().number())
                            .add("title", each.lesson().title())
                            .add("status", each.status().name())));
            Optional<Learnt> learnt = learnt(plan);
            courses.add(Json.createObjectBuilder()
                    .add("course", plan.course().title())
                    .add("version", plan.course().authorVersion())
                    .add("begun", learnt.map(each -> each.begunAt().toString()).orElse(""))
                    .add("last", learnt.map(each -> each.lastAt().toString()).orElse(""))
                    .add("finished", at(plan.finishedAt()))
                    .add("seconds", learnt.map(each -> each.time().toSeconds()).orElse(0L))
                    .add("lessons", lessons));
        }
        return Json.createObjectBuilder().add("courses", courses);
    }

    private void record(Writer file) throws IOException {
        Csv csv = new Csv(file);
        csv.row(RecordFile.HEAD);
        for (Entry entry : data.record().entries()) {
            csv.row(RecordFile.row(entry));
        }
    }

    private JsonObjectBuilder visits() {
        JsonArrayBuilder visits = Json.createArrayBuilder();
        data.visits()
                .forEach(each -> visits.add(Json.createObjectBuilder()
                        .add("setting", each.settingName())
                        .add("day", each.day().toString())
                        .add("words", each.words())
                        .add("written", each.writtenAt().toString())
                        .add("changed", each.changedAt().toString())));
        return Json.createObjectBuilder().add("visits", visits);
    }

    private void trainings(Writer file) throws IOException {
        Csv csv = new Csv(file);
        csv.row(List.of("What", "Done on", "Renew by", "Written down by", "Written down at"));
        for (HeldTraining each : data.trainings()) {
            csv.row(List.of(
                    each.what(),
                    each.on().toString(),
                    each.renewBy().toString(),
                    each.writtenBy(),
                    each.writtenAt().toString()));
        }
    }

    private void events(Writer file) throws IOException {
        Csv csv = new Csv(file);
        csv.row(List.of(
                "Event",
                "Session begins",
                "Session ends",
                "Booking",
                "Since",
                "Went in",
                "Minutes reported",
                "Marked as there"));
        for (BookedEvent each : data.events()) {
            for (BookedEvent.Session session : each.sessions()) {
                csv.row(List.of(
                        each.title(),
                        session.time().startsAt().toString(),
                        session.time().endsAt().toString(),
                        each.state().name(),
                        each.at().toString(),
                        Objects.toString(session.joinedAt(), ""),
                        String.valueOf(session.minutes()),
                        Objects.toString(session.markedAt(), "")));
            }
        }
    }

    private void signIns(Writer file) throws IOException {
        Csv csv = new Csv(file);
        csv.row(List.of("When", "What", "With", "Network address", "Times"));
        for (var each : data.signIns()) {
            csv.row(List.of(
                    each.at().toString(),
                    each.kind().name(),
                    each.device(),
                    each.address(),
                    Integer.toString(each.times())));
        }
    }

    private void notKept(Writer file) throws IOException {
        file.append(data.unkept().stream().map(UnkeptForm::text).collect(Collectors.joining(",\n", "[", "]")));
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private static void json(Writer file, JsonObjectBuilder object) {
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(file)
                .writeObject(object.build());
    }

    @Override
    public void close() throws IOException {
        // Not the ZIP: without its end one that broke off does not pass for whole.
        zip.flush();
    }

    /** All is in it. */
    void finish() throws IOException {
        zip.finish();
    }

    /** Closing the text of one entry does not close the archive. */
    private static final class Entryful extends FilterOutputStream {
        Entryful(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
