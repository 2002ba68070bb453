package org.attune.authorisation;

import org.attune.catalogue.Attendance;
import org.attune.catalogue.CourseFolder;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.ModuleRule;

/** A hub made for the test, and the ids of what is its own. Every text that it wrote holds its word. */
final class OneHub {
    final String word = CourseFolder.unique("Hubword");

    long id;
    long setting;

    /** What was seen of it, and a setting in which nobody works. */
    long settingSeen;

    long emptySetting;

    /** A room of the setting, in which nobody works, and what was seen of it. */
    long room;

    long roomSeen;

    /** Another setting that is looked after as the first is. */
    long secondSetting;

    /** A question to somebody whether they work in the setting. */
    long invitation;

    /** A tablet of the setting, and its token. */
    long tablet;

    String tabletToken = "";

    /** The room of the setting that is led, and whose leaders may assign courses. */
    long ledRoom;

    /** A course with everything in it, that people begun in the version before the published one. */
    long course;

    long version;

    /** Its parts, in the version that people are on. */
    long module;

    long document;
    long link;
    long reflection;

    /** What the first of them is called in every version. */
    String identifier = "";

    /** A course that people have finished, and which never changes. */
    long finished;

    /** A course that has a draft, what was seen of it, and a part of it. */
    long draft;

    long seen;
    long part;

    /** What a course plays, the file it gives to read, and a package as the hub brought it. */
    long resource;

    long file;
    long brought;

    /** A recording, and what was seen of it. */
    long recording;

    long recordingSeen;

    long letter;

    /** Something to be renewed, in two intervals, and what was seen of it. */
    long renewable;

    long renewableSeen;

    /** An event that can be booked, and what was seen of it. */
    long event;

    long eventSeen;

    long eventSession;

    /** The part of the course in which it is attended; to whoever watches instead a question of the hub's is put. */
    long webinar;

    ModuleRule rule() {
        return new ModuleRule(Attendance.JOINED, 0, 80, EndAsk.QUESTION, word + "?\nYes\nNo");
    }
}
