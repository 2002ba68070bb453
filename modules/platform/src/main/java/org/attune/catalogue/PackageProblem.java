package org.attune.catalogue;

/**
 * Something wrong with a package, in words for whoever brought it.
 *
 * @param error whether it keeps the package from being played; else it is a warning
 * @param place where it is
 * @param meaning what is wrong, and what follows
 * @param remedy what to do
 */
public record PackageProblem(boolean error, String place, String meaning, String remedy) {}
