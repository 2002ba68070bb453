package org.attune.catalogue;

/**
 * A package that a module may play.
 *
 * @param title as the hub knows it
 * @param lessons how many it has
 */
public record PackageOnOffer(long resource, String title, int lessons) {}
