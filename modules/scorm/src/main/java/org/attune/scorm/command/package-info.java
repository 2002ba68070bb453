/**
 * The command line: {@code java -jar scorm.jar check FILE…} says of each file whether it can be played, and if not, what to
 * do about it. It is for people who make packages or bring them, so it speaks as the coordinator's page does.
 *
 * <ul>
 *   <li>Exit 0: all can be played; 1: at least one is refused; 2: the command was used wrongly, or a file is not there.
 *   <li>Whatever the file is, the answer is a sentence, never a stack trace.
 * </ul>
 */
@NullMarked
package org.attune.scorm.command;

import org.jspecify.annotations.NullMarked;
