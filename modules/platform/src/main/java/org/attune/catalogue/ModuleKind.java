package org.attune.catalogue;

/** What a module is. */
public enum ModuleKind {
    /** A SCORM package: its activities are lessons, and what is done in them is tracked. */
    PACKAGE,
    /** A file of the hub's to read: done when the learner says so. */
    DOCUMENT,
    /** Something to read or watch elsewhere: done when the learner says so. */
    LINK,
    /** A question to write about, for oneself alone: done when something is written. */
    REFLECTION,
    /** A webinar to attend: done by the evidence that its rule asks for, or by watching the recording that took its place. */
    LIVE_EVENT,
    /** A film to watch: done when the share that its rule asks for was played, and what is asked is answered. */
    RECORDING
}
