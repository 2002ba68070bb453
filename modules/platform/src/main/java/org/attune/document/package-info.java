/**
 * Documents that hubs bring for their courses: things to read that are no SCORM package.
 *
 * <p><b>Words.</b> A <i>document</i> is one file of one hub, with its name; its bytes lie in {@code <data>/documents} under
 * their checksum. Its <i>type</i> is what both its name and its bytes say. Its <i>label</i> names its content origin.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a document of each kind is known by its name and its bytes
 *   <li>what is something else than its name says is refused
 *   <li>what is too large or of no kind is refused before it is sent
 *   <li>the same file under the same name is the same document
 *   <li>whoever lost the answer asks again and gets it
 *   <li>a document is its hub's alone, and its label opens it
 * </ul>
 *
 * <p><b>Neighbours.</b> Takes files from {@code upload}. {@code catalogue} puts documents into courses; {@code learning}
 * says who may read one.
 */
@NullMarked
package org.attune.document;

import org.jspecify.annotations.NullMarked;
