package org.attune.catalogue;

/**
 * A package that a module may play.
 *
 * @param title as the hub knows it
 * @param lessons how many it has
 * @param fileName of the file that the hub brought: two packages may have one title; empty for what came with the folder
 */
public record PackageOnOffer(long resource, String title, int lessons, String fileName) {}
