package org.attune.setting;

/**
 * A hub was made: the event that a feature observes when a new hub wants something of it. Fired in the transaction that
 * makes the hub, so that hub and all it starts with are there together or not at all.
 *
 * @param hub id of the hub
 */
public record HubMade(long hub) {}
