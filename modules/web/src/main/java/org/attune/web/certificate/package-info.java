/**
 * Draws certificates and evidence packs as tagged PDFs, which a screen reader reads as it reads a page.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a certificate has a title, a language, tags and embedded letters, and says all it has to say
 *   <li>whatever letters a name has, there is a certificate, and its tags hold the name to the letter
 *   <li>letters that run from right to left are joined and in order
 *   <li>the same certificate is the same file
 *   <li>an evidence pack has a title, a language and tables with named rows and columns, over as many pages as it needs
 * </ul>
 */
@NullMarked
package org.attune.web.certificate;

import org.jspecify.annotations.NullMarked;
