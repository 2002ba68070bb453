package org.attune.acceptance.load;

/**
 * Where one simulated learner learns: a lesson of a course, with a registration of its own.
 *
 * @param bearer of the launch that opened it
 */
record Place(long course, long module, String activity, Origin origin, String bearer) {}
