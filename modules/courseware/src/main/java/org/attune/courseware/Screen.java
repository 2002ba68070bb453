package org.attune.courseware;

import java.util.List;

/**
 * What is shown at once: one idea.
 *
 * @param id never changes; unique in its lesson
 * @param part {@code moment}, {@code idea}, {@code choice}, {@code meaning}, {@code room} or {@code sources}
 * @param next the Continue button's words for what follows this screen; empty for the next screen's title
 */
record Screen(int line, String id, String part, String title, String next, List<Block> blocks) {}
