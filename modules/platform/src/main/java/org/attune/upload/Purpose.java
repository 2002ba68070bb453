package org.attune.upload;

/** What a file on its way in is to be, which says how large it may be and who takes it. */
public enum Purpose {
    PACKAGE,
    DOCUMENT,
    RECORDING
}
