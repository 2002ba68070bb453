package org.attune.acceptance;

import static org.attune.acceptance.Manifest.Lesson.asset;
import static org.attune.acceptance.Manifest.Lesson.sco;

import java.util.List;
import java.util.stream.Stream;

/**
 * Small packages that do what packages in the wild do, a lesson for each habit. Each lesson is a page of its own in
 * src/test/resources/lessons.
 */
record Quirks(String id, boolean version12, List<Manifest.Lesson> lessons) {

    static List<Quirks> all() {
        return List.of(
                new Quirks("habits-12", true, habits().toList()),
                new Quirks(
                        "habits-2004",
                        false,
                        Stream.concat(
                                        habits(),
                                        Stream.of(
                                                sco("loop", "Commits without end", "loop.html"),
                                                sco("at-once", "Calls the API at once", "at-once.html"),
                                                sco("late", "Looks for the API late", "late.html"),
                                                sco("deep", "In a frame of a frame", "deep.html")))
                                .toList()),
                new Quirks("several", false, several()),
                new Quirks("order", true, order()),
                new Quirks("told-12", true, told12()),
                new Quirks("told-2004", false, told2004()));
    }

    private static Stream<Manifest.Lesson> habits() {
        return Stream.of(
                sco("large", "Sixty thousand characters", "large.html"),
                sco("after", "Calls after the end", "after.html"),
                sco("illegal", "Values that may not be", "illegal.html"),
                sco("closes-window", "Closes its window", "closes.html?which=window"),
                sco("closes-parent", "Closes its parent", "closes.html?which=parent"),
                sco("closes-top", "Closes the top", "closes.html?which=top"),
                sco("opens", "Opens a window of its own", "opens.html"));
    }

    private static List<Manifest.Lesson> several() {
        return List.of(
                sco("first", "One", "goes.html?lesson=1"),
                sco("second", "Two", "goes.html?lesson=2"),
                asset("third", "A page to read", "leaf.html"),
                sco("fourth", "Four", "goes.html?lesson=4"));
    }

    private static List<Manifest.Lesson> order() {
        return List.of(
                sco("watch", "Watch", "given.html?lesson=1"),
                sco("listen", "Listen", "given.html?lesson=2"),
                after("watch | listen", sco("answer", "Answer", "given.html?lesson=3")),
                after("watch &amp; answer=\"passed\"", sco("rest", "Rest", "given.html?lesson=4")),
                after("whenever you like", sco("free", "Roam", "given.html?lesson=5")));
    }

    private static Manifest.Lesson after(String script, Manifest.Lesson lesson) {
        return lesson.with("<adlcp:prerequisites type=\"aicc_script\">" + script + "</adlcp:prerequisites>");
    }

    private static List<Manifest.Lesson> told12() {
        String told = "<adlcp:maxtimeallowed>00:45:00</adlcp:maxtimeallowed>"
                + "<adlcp:timelimitaction>exit,message</adlcp:timelimitaction>"
                + "<adlcp:datafromlms>room=bramble&amp;beds=4</adlcp:datafromlms>"
                + "<adlcp:masteryscore>80</adlcp:masteryscore>";
        return List.of(
                sco("reaches", "Reaches the mark", "given.html?lesson=1").with(told),
                sco("misses", "Misses the mark", "given.html?lesson=2").with(told),
                sco("says-nothing", "Says nothing", "given.html?lesson=3"));
    }

    private static List<Manifest.Lesson> told2004() {
        String told = "<adlcp:timeLimitAction>exit,no message</adlcp:timeLimitAction>"
                + "<adlcp:dataFromLMS>room=bramble&amp;beds=4</adlcp:dataFromLMS>"
                + "<imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit=\"PT45M\"/>"
                + "<imsss:objectives><imsss:primaryObjective objectiveID=\"mark\" satisfiedByMeasure=\"true\">"
                + "<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>"
                + "</imsss:primaryObjective></imsss:objectives></imsss:sequencing>";
        return List.of(
                sco("reaches", "Reaches the mark", "given.html?lesson=1").with(told),
                sco("misses", "Misses the mark", "given.html?lesson=2").with(told));
    }

    /** The pages that the lessons open, and those that they open in turn. */
    List<String> pages() {
        return Stream.concat(
                        lessons.stream().map(each -> each.href().replaceFirst("\\?.*", "")),
                        Stream.of("window.html", "scorm.js"))
                .distinct()
                .toList();
    }
}
