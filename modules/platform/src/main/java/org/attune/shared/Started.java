package org.attune.shared;

/**
 * The application starts and the database is at this version: the event that a feature observes when it
 * has work of its own to do before anyone is served. {@code @Priority} puts such work in order, what
 * others build on first.
 */
public record Started() {}
