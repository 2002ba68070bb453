/**
 * Films that a hub brings, mostly of its webinars: a file in MP4 or WebM with captions, a transcript and chapters.
 *
 * <p><b>Words.</b> A <i>recording</i> is a draft until it is <i>published</i>, which needs captions and a transcript. Its
 * <i>film</i> is the file, in {@code <data>/recordings} under its checksum, and never changes: another film is another
 * recording. <i>Captions</i> are cues, words that are shown for a while; the <i>transcript</i> is what is said, to be read,
 * paragraphs with times. What of it somebody has watched is not known here: {@code tracking} keeps it, as of a package.
 *
 * <p><b>How it goes.</b> {@code RecordingFileService} takes films from {@code upload} and removes them; {@code FilmFile},
 * with {@code Mp4} and {@code WebM}, looks what a file is, reading a few bytes of it. {@code RecordingDeskService} gets a
 * recording ready; {@code WebVtt} reads and writes captions. {@code RecordingService} is for other features.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>the length of a film is what its file says, wherever in it that stands
 *   <li>what is no film that can be taken is refused, with what to do
 *   <li>what not every browser plays is told by name
 *   <li>a broken file is refused and nothing worse
 *   <li>the same film is the same recording; whoever lost the answer asks again and gets it
 *   <li>a film is never held in memory
 *   <li>what is wrong with captions is told with its line
 *   <li>captions are written anew, without what is not text
 *   <li>a transcript that nobody edited follows the captions
 *   <li>a recording without captions or transcript is not published
 *   <li>what is said of a published recording may be put right, and that is noted
 *   <li>two who change the same: the second is told
 *   <li>what is used is not removed; what is removed takes its film with it, unless another hub has it
 *   <li>a recording is its hub's alone
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code upload} brings the file. {@code catalogue} and {@code event} name recordings by their id;
 * {@code RecordingUses} asks their tables.
 */
@NullMarked
package org.attune.recording;

import org.jspecify.annotations.NullMarked;
