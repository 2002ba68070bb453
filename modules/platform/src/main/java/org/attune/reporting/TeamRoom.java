package org.attune.reporting;

/** A room of a setting in which somebody works. */
public record TeamRoom(long room, String name) {}
