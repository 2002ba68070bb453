package org.attune.scorm.packaging;

/**
 * Something wrong with a package, in words for the person who brought it.
 *
 * @param place where: an entry of the zip, or a line of the manifest
 * @param meaning what is wrong and what follows from it
 * @param remedy what to do about it
 */
public record Problem(Severity severity, String place, String meaning, String remedy) {

    /** Whether it keeps the package from being played; else it is a warning. */
    public boolean isError() {
        return severity == Severity.BLOCKING;
    }
}
