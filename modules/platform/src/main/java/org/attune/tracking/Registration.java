package org.attune.tracking;

/**
 * One learner's tracked run through one version of a module's resource.
 *
 * @param label 26 characters of base 32, unguessable; the host name of its content origin, kept for life
 * @param resource id of the catalogue's resource
 */
public record Registration(long id, String label, long account, long resource) {}
