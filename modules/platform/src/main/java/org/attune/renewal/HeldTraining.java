package org.attune.renewal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Training that somebody did outside the courses, as it was written down.
 *
 * @param what the name of the training
 * @param renewBy the last day on which it counts
 * @param ended whether the hub asks for it no more
 * @param writtenBy the name of who wrote it, or put it right
 * @param writer the id of their account
 * @param setting the id of the setting it was written for; absent once there is no such setting any more
 * @param settingName its name; empty without
 * @param version for whoever changes it
 */
public record HeldTraining(
        long id,
        long account,
        long rule,
        String what,
        LocalDate on,
        LocalDate renewBy,
        Expiry expiry,
        boolean ended,
        String writtenBy,
        long writer,
        @Nullable Long setting,
        String settingName,
        Instant writtenAt,
        long version) {}
