/**
 * Files on their way from a person's browser to this server, in parts, until someone takes them. Knows bytes and nothing of
 * what they mean.
 *
 * <p><b>Words.</b> An <i>upload</i> is one person's file of a stated size; <i>received</i> is how much of its beginning is
 * safely here, and so where the next part begins. The browser's <i>fingerprint</i> tells the same file chosen again from
 * another, without reading all of it. Whoever wants a file that is complete <i>takes</i> it; what is left then is a note of
 * its checksum, for a browser that missed the answer.
 *
 * <p><b>How it goes.</b> {@link org.attune.upload.UploadService} starts, appends, cancels and hands out; {@code
 * UploadFolder} keeps the bytes in {@code <data>/uploads}; {@code Forgetting} takes away what nobody came back to.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>the same file of the same person is taken up again where it was; another person's is another upload
 *   <li>a part at the wrong offset is refused with how much was received, and changes nothing
 *   <li>bytes that lie beyond what was received are written over
 *   <li>a file that became shorter than its row says is taken up from there
 *   <li>a part is no longer than a part may be, and does not lead beyond the size
 *   <li>a file over the limit, an empty file and one too many unfinished are refused
 *   <li>a cancelled upload leaves neither row nor file
 *   <li>what nobody came back to is forgotten after a day, and files without a row with it
 *   <li>a file that was taken is gone, and its checksum is told again
 *   <li>nobody sees or changes another's upload
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code catalogue} takes packages. This feature knows none.
 */
@NullMarked
package org.attune.upload;

import org.jspecify.annotations.NullMarked;
