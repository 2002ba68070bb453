package org.attune.tracking;

/** An activity attempt within a registration. */
record Place(long registration, String activity, int attempt) {}
