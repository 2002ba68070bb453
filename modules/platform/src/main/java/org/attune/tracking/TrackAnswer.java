package org.attune.tracking;

/** What {@code POST /track} answers. */
public sealed interface TrackAnswer permits Acknowledgement, Rejection {}
