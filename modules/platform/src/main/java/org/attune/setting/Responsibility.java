package org.attune.setting;

/** What a staff member answers for in a setting. A responsibility, not a grade. */
public enum Responsibility {
    KEY_PERSON("key person"),
    ROOM_LEADER("room leader"),
    MANAGER("manager"),
    /** Holds a current full certificate in paediatric first aid (PFA). */
    FIRST_AIDER("first-aid holder"),
    /** Answers for safeguarding in the setting. */
    SAFEGUARDING_LEAD("safeguarding lead"),
    /** Coordinates support for special educational needs (SENCO). */
    SENCO("SENCO"),
    /** Steps in where someone is away. */
    COVER("cover");

    private final String inWords;

    Responsibility(String inWords) {
        this.inWords = inWords;
    }

    /** Within a sentence. */
    String inWords() {
        return inWords;
    }
}
