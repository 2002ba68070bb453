package org.attune.acceptance.load;

/**
 * A lesson as a page links to it.
 *
 * @param course number of its course in the command's catalogue, from 1
 * @param id of the course
 */
record LessonAt(int course, long id, long module, String activity) {}
