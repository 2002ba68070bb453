package org.attune.authorisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is otherwise than the rule, each with its reason. One that is needed no more fails the test: take it out.
 *
 * @param needed the keys that were made use of
 */
record Exceptions(Map<String, String> reasons, Set<String> needed) {
    private Exceptions(Map<String, String> reasons) {
        this(reasons, new TreeSet<>());
    }

    boolean has(String key) {
        boolean has = reasons.containsKey(key);
        if (has) {
            needed.add(key);
        }
        return has;
    }

    List<String> idle() {
        return reasons.keySet().stream()
                .filter(each -> !needed.contains(each))
                .sorted()
                .toList();
    }

    /** Use cases that ask for no reader, and what holds the door instead. */
    static Exceptions openDoors() {
        return new Exceptions(Map.ofEntries(
                Map.entry("CertificateService.check", "whoever was shown a certificate checks it by its code"),
                Map.entry("DemoService.offered", "the demo's accounts are told on the sign-in page"),
                Map.entry("DocumentService.limit", "how large a document may be is the same for all"),
                Map.entry("UploadService.limit", "how large a file may be is the same for all"),
                Map.entry("GettingInService.look", "the one-time key is the permission"),
                Map.entry("GettingInService.choose", "the one-time key is the permission"),
                Map.entry("GettingInService.forgotten", "whoever forgot their password cannot sign in"),
                Map.entry("OpenIdService.offered", "whether the hub's sign-in is offered is on the sign-in page"),
                Map.entry("OpenIdService.depart", "a way to sign in"),
                Map.entry("OpenIdService.arrive", "a way to sign in"),
                Map.entry("SetupService.open", "the setup link is the permission"),
                Map.entry("SetupService.setUp", "the setup link is the permission"),
                Map.entry("SignInService.signIn", "a way to sign in"),
                Map.entry("TabletDoorService.pair", "the tablet's code is the permission"),
                Map.entry("TabletDoorService.face", "the tablet's token is the permission"),
                Map.entry("TabletDoorService.signIn", "the tablet's token and the PIN are the permission"),
                Map.entry("LaunchService.open", "the launch code is the permission"),
                Map.entry("LaunchService.begin", "the bearer is the permission"),
                Map.entry("TrackService.refusal", "the bearer is the permission"),
                Map.entry("TrackService.track", "the bearer is the permission")));
    }

    /** Use cases that answer NotFound to what is the reader's own, as it was made here. */
    static Exceptions absentThoughOwn() {
        return new Exceptions(Map.of());
    }

    /** By use case and parameter, where nothing happens to what is not the reader's, and they are not told. */
    static Exceptions nothingHappens() {
        return new Exceptions(Map.of(
                "LearningService.knowsOfMove course", "nobody who is not on a course was moved there",
                "UploadService.cancel upload", "giving up what is not there is done at once",
                "TabletDoorService.cameIn token", "the token is the tablet's secret: who has it is on that tablet"));
    }

    /** By use case and parameter, where a rule refuses what is not the reader's hub's, as it refuses what is not there. */
    static Exceptions refusedByRule() {
        return new Exceptions(Map.of(
                "DraftService.add words", "a form that is open while a package is taken away says so at its field",
                "DraftService.begin first", "a form that is open while a package is taken away says so at its field",
                "DraftService.reword words", "a form that is open while a package is taken away says so at its field",
                "DraftService.finishBy choice",
                        "parts that the draft has not are no choice, and then nothing is chosen"));
    }

    /** By use case and parameter, where the answer is not empty, but holds nothing that is not the reader's. */
    static Exceptions answeredWithout() {
        return new Exceptions(Map.of(
                "LogService.view filter", "a page of no notes, with the reader's own courses to choose from",
                "WhereService.page course", "a page of no people",
                "WhereService.page filter", "a page of no people",
                "WhereService.page all", "a page of no people"));
    }
}
