package org.attune.authorisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Someone who asks, a colleague of theirs, and someone of another hub: each with as much of their own. */
record TwoHubs(Someone asking, Someone colleague, Someone stranger) {

    /** Makes them. */
    @Dependent
    static class Maker {
        private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

        @Inject
        NewHub hubs;

        @Inject
        NewSomeone people;

        TwoHubs make() throws IOException, InterruptedException {
            OneHub ours = hubs.empty();
            OneHub theirs = hubs.empty();
            Someone asking = people.in(ours);
            Someone stranger = people.in(theirs);
            hubs.furnish(ours, asking);
            hubs.furnish(theirs, stranger);
            Someone colleague = people.in(ours);
            people.begin(asking);
            people.begin(colleague);
            people.begin(stranger);
            hubs.goOn(ours, asking);
            hubs.goOn(theirs, stranger);
            awaitLetters(asking, stranger);
            return new TwoHubs(asking, colleague, stranger);
        }

        private void awaitLetters(Someone... all) throws InterruptedException {
            Instant end = Instant.now().plus(LONGEST_WAIT);
            for (Someone each : all) {
                while (!hubs.letterIsKept(each.hub, each) && Instant.now().isBefore(end)) {
                    Thread.sleep(200);
                }
            }
        }
    }
}
