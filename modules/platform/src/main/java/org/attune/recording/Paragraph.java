package org.attune.recording;

/**
 * What is said in a part of a film.
 *
 * @param from where in the film it begins, in milliseconds
 * @param text in one line, with who says it at its beginning where that is known: "Dana Demo: Good evening."
 */
public record Paragraph(long from, String text) {}
