package org.attune.authorisation;

import java.util.Set;
import java.util.UUID;
import org.attune.catalogue.CourseFolder;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.tracking.Note;
import org.jspecify.annotations.Nullable;

/** Someone of a hub, and the ids of what is theirs alone. */
final class Someone {
    final OneHub hub;

    /** They are called so. */
    final String word = CourseFolder.unique("Named");

    /** It is in all that they wrote for themselves. */
    final String secret = CourseFolder.unique("Secret");

    long account;

    /** What was seen of it. */
    long personSeen;

    /** What they answer for in the setting, and what was seen of all of it. */
    long duty;

    long staffSeen;

    /** A question to them whether they work in the second setting. */
    long question;

    /** Of the course that is not finished. */
    long registration;

    String label = "";

    /** Written in a lesson of the finished course. */
    long notedIn;

    @Nullable
    Note note;

    String noteName = "";

    /** The versions of what they answered to a question, of their note, and of what they learnt elsewhere. */
    long reflectionSeen;

    long logNote;
    long logNoteSeen;
    long certificate;
    long elsewhere;
    long elsewhereSeen;
    long upload;
    long documentUpload;
    long filmUpload;

    /** The versions of their patch, and of their note of a visit. */
    long patchSeen;

    long visit;
    long visitSeen;

    /** Training that was written down about them, and what was seen of it. */
    long training;

    long trainingSeen;

    /** Of a course, to them: what is assigned, that they have it, and what was changed of it. */
    long assignment;

    long assignmentSeen;
    long assigned;
    long change;
    String emailKey = "";
    String sessionKey = "";

    /** What a form is called that they were typing into. */
    final String unkept = UUID.randomUUID().toString();

    Someone(OneHub hub) {
        this.hub = hub;
    }

    Reader as(Role... roles) {
        return new Reader(account, hub.id, Set.of(roles));
    }
}
