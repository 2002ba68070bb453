/**
 * Films that a hub brings, mostly of its webinars: a file in MP4 or WebM with captions, a transcript and chapters.
 *
 * <p><b>Words.</b> A <i>recording</i> is a draft until it is <i>published</i>, which needs captions and a transcript. What of
 * it somebody has watched is not known here: {@code tracking} keeps it, as of a package.
 *
 * <p><b>Neighbours.</b> {@code upload} brings the file. {@code catalogue} and {@code event} name recordings by their id.
 */
@NullMarked
package org.attune.recording;

import org.jspecify.annotations.NullMarked;
