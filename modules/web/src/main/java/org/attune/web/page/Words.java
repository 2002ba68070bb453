package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.document.DocumentType;
import org.attune.learning.Status;
import org.attune.notification.LetterEntry;
import org.attune.people.AgeGroup;
import org.attune.people.Work;
import org.attune.setting.Responsibility;
import org.attune.setting.Sharing;
import org.attune.shared.Role;

/** Numbers, states and licences in the words that every page uses for them. */
@Named("words")
@ApplicationScoped
public class Words {
    private static final long THOUSAND = 1_000;

    private static final Map<String, String> LICENCES = Map.of(
            "CC-BY-4.0", "Creative Commons Attribution 4.0",
            "CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0",
            "CC-BY-NC-4.0", "Creative Commons Attribution-NonCommercial 4.0",
            "CC0-1.0", "Creative Commons Zero 1.0, free for all uses");

    /** “One”, “Two” and “Three”. */
    static final Collector<String, ?, String> AND = Collectors.collectingAndThen(
            Collectors.toList(),
            each -> each.size() < 2
                    ? String.join("", each)
                    : String.join(", ", each.subList(0, each.size() - 1)) + " and " + each.get(each.size() - 1));

    /** "1 lesson", "3 lessons". */
    public String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    /** "About 7 minutes", "About 1 hour 10 minutes"; empty when nobody said how long. */
    public String minutes(int minutes) {
        return minutes == 0 ? "" : "About " + length(minutes);
    }

    /** "7 minutes", "1 hour 10 minutes"; empty when it is none. */
    public String length(int minutes) {
        return time(Duration.ofMinutes(minutes));
    }

    /** "45 minutes", "2 hours 5 minutes"; empty when it is none. */
    public String time(Duration time) {
        if (time.isZero()) {
            return "";
        }
        long minutes = time.plusSeconds(30).toMinutes();
        if (minutes == 0) {
            return "less than a minute";
        }
        String hours = minutes < 60 ? "" : count((int) (minutes / 60), "hour", "hours");
        String rest = minutes % 60 == 0 ? "" : count((int) (minutes % 60), "minute", "minutes");
        return hours + (hours.isEmpty() || rest.isEmpty() ? "" : " ") + rest;
    }

    /** "640 bytes", "12 kB", "98 MB". */
    public String size(long bytes) {
        if (bytes < THOUSAND) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        boolean mega = bytes >= THOUSAND * THOUSAND;
        return Math.round((double) bytes / (mega ? THOUSAND * THOUSAND : THOUSAND)) + (mega ? " MB" : " kB");
    }

    /** How long to wait: "40 seconds", "2 minutes". */
    public String pause(Duration pause) {
        int seconds = (int) Math.max(1, pause.plusMillis(999).toSeconds());
        return seconds <= 90 ? count(seconds, "second", "seconds") : count((seconds + 59) / 60, "minute", "minutes");
    }

    /** How far, as a word. */
    public String status(Status status) {
        return switch (status) {
            case NOT_STARTED -> "Not started";
            case UNDER_WAY -> "Under way";
            case DONE -> "Done";
        };
    }

    /** How far someone is on a course, as a word. */
    public String where(Status status) {
        return status == Status.DONE ? "Finished" : status(status);
    }

    /** The style sheet's name for how far. */
    public String style(Status status) {
        return switch (status) {
            case NOT_STARTED -> "not-started";
            case UNDER_WAY -> "under-way";
            case DONE -> "done";
        };
    }

    /** What someone may be in a hub. */
    public String role(Role role) {
        return switch (role) {
            case EDUCATOR -> "Educator";
            case ROOM_LEADER -> "Room leader";
            case MANAGER -> "Manager";
            case SPECIALIST_LEADER -> "Specialist leader";
            case COORDINATOR -> "Hub coordinator";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    /** What whoever is that may do. */
    public String may(Role role) {
        return switch (role) {
            case EDUCATOR -> "Learns. This is right for most people.";
            case ROOM_LEADER -> "Learns, and leads a room of the setting.";
            case MANAGER -> "Learns, and looks after the setting and its shared tablets.";
            case SPECIALIST_LEADER -> "Learns, and supports settings of their patch.";
            case COORDINATOR -> "Learns, makes courses and adds people: sees who is where in the whole hub.";
            case ADMINISTRATOR -> "Looks after the server.";
        };
    }

    /** A name that may be an e-mail address, in the pieces between which a narrow page may break it. */
    public List<String> pieces(String address) {
        return List.of(address.split("(?<=[@.])"));
    }

    /** What someone answers for in a setting. */
    public String responsibility(Responsibility responsibility) {
        return switch (responsibility) {
            case KEY_PERSON -> "Key person or educator";
            case ROOM_LEADER -> "Room leader";
            case MANAGER -> "Manager";
            case FIRST_AIDER -> "First-aid holder (PFA)";
            case SAFEGUARDING_LEAD -> "Safeguarding lead";
            case SENCO -> "SENCO";
            case COVER -> "Cover";
        };
    }

    /** An age: "birth", "15 months", "3 years". */
    public String age(int months) {
        return months == 0 ? "birth" : months >= 24 && months % 12 == 0 ? months / 12 + " years" : months + " months";
    }

    /** What a setting shares with specialist leaders. */
    public String sharing(Sharing sharing) {
        return switch (sharing) {
            case NOTHING -> "Nothing";
            case FIGURES -> "Figures, and nobody’s name";
            case NAMES -> "Figures and names";
        };
    }

    /** What specialist leaders see of it then. */
    public String sees(Sharing sharing) {
        return switch (sharing) {
            case NOTHING -> "They know that the setting is in their patch, and see nothing of its learning.";
            case FIGURES ->
                "They see how many of your people are on each course, how many are under way and how many are done: in fives, and fewer than five are not told.";
            case NAMES ->
                "They see who works here, in which room, which courses each has begun or chosen, and how far they are. Never what is assigned, notes, answers or how sure somebody is.";
        };
    }

    /** Roles in their order; that someone learns goes without saying where they are more. */
    public String roles(Set<Role> roles) {
        return roles.stream()
                .filter(each -> each != Role.EDUCATOR || roles.size() == 1)
                .sorted()
                .map(this::role)
                .collect(Collectors.joining(", "));
    }

    /** As what someone says they work. */
    public String work(Work work) {
        return switch (work) {
            case EDUCATOR -> "Educator or key person";
            case ROOM_LEADER -> "Room leader";
            case MANAGER -> "Manager";
            case CHILDMINDER -> "Childminder";
            case STUDENT -> "Student or apprentice";
            case OTHER -> "Something else";
        };
    }

    /** Children of an age. */
    public String age(AgeGroup ages) {
        return switch (ages) {
            case UNDER_ONE -> "Babies under 1";
            case ONE -> "Babies of 1, up to their second birthday";
            case TWO -> "Children of 2";
            case THREE_AND_FOUR -> "Children of 3 and 4";
            case NONE -> "I do not work with children directly";
        };
    }

    /** Children of several ages, babies first. */
    public String ages(Set<AgeGroup> ages) {
        return ages.stream().sorted().map(this::age).collect(Collectors.joining("; "));
    }

    /** "One, two and three". */
    public String list(List<String> names) {
        return names.stream().collect(AND);
    }

    /** What kind of part it is. */
    public String kind(ModuleKind kind) {
        return switch (kind) {
            case PACKAGE -> "Package";
            case DOCUMENT -> "Document";
            case LINK -> "Link";
            case REFLECTION -> "Reflection";
            case LIVE_EVENT -> "Live event";
            case RECORDING -> "Recording";
        };
    }

    /** What kind of document it is. */
    public String document(DocumentType type) {
        return switch (type) {
            case PDF -> "PDF";
            case WORD -> "Word document";
            case POWERPOINT -> "PowerPoint slides";
            case EXCEL -> "Excel table";
            case ODT -> "OpenDocument text";
            case ODP -> "OpenDocument slides";
            case ODS -> "OpenDocument table";
            case PNG, JPEG, WEBP -> "Picture";
            case TEXT -> "Plain text";
        };
    }

    /** What became of a letter. */
    public String letter(LetterEntry letter) {
        return switch (letter.state()) {
            case WAITING -> letter.trouble().isEmpty() ? "About to leave" : "Waiting for another try";
            case SENT -> "Sent";
            case KEPT -> letter.handedOnAt() == null ? "Ready to hand on" : "Handed on";
            case EXPIRED -> "Its time is over";
            case FAILED -> "Could not be sent";
        };
    }

    /**
     * What finishing a course means, to who is on it.
     *
     * @param waiting whether some of its lessons open only after others
     */
    public String finish(CourseDescription course, boolean waiting) {
        String parts =
                course.needed().stream().map(each -> quoted(each.title())).collect(AND);
        return switch (course.finish()) {
            case ALL_LESSONS ->
                course.lessons() == 1
                        ? "You finish this course by doing its lesson."
                        : "You finish this course by doing all its lessons, " + (waiting ? "" : "in any order and ")
                                + "at your own pace.";
            case MARKED_MODULES ->
                "You finish this course by doing " + parts
                        + ". The rest is there for you, and does not have to be done.";
            case SCORE ->
                "You finish this course by reaching " + course.finishScore() + " per cent or more in " + parts
                        + ". You can try as often as you like: the best try counts.";
        };
    }

    /** What finishing will mean, to who makes the course. */
    public String finishing(DraftDescription draft) {
        String parts = draft.needed().stream().map(each -> quoted(each.title())).collect(AND);
        return switch (draft.finish()) {
            case ALL_LESSONS -> "People finish by doing all parts.";
            case MARKED_MODULES ->
                parts.isEmpty() ? "No part is marked as needed any more." : "People finish by doing " + parts + ".";
            case SCORE ->
                parts.isEmpty()
                        ? "The part with the score is not there any more."
                        : "People finish by reaching " + draft.finishScore() + " per cent or more in " + parts + ".";
        };
    }

    private static String quoted(String title) {
        return "“" + title + "”";
    }

    /** A licence by its name; one that is not known here as it is written. */
    public String licence(String spdx) {
        return LICENCES.getOrDefault(spdx, spdx);
    }

    /** An address as people read it: without the scheme, and without what makes a line of it. */
    public String shortly(String address) {
        String bare = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        return bare.length() <= 60 ? bare : bare.substring(0, 59) + "…";
    }
}
