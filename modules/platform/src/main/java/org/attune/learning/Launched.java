package org.attune.learning;

/**
 * Where a lesson opens.
 *
 * @param label of the registration: the host name of its content origin
 * @param code the launch code, single-use, 60 s
 */
public record Launched(String label, String code) {}
