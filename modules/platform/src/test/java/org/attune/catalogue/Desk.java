package org.attune.catalogue;

import org.attune.account.Door;
import org.attune.audit.AuditBench;
import org.attune.audit.AuditService;
import org.attune.document.DocumentBench;
import org.attune.shared.PeopleBench;

/** The desk over a {@link PeopleBench}, wired as the container wires it. */
final class Desk {
    final Courses courses = new Courses();
    final DraftService drafts = new DraftService();
    final PublishService publishing = new PublishService();
    final AuditService audit;

    Desk(PeopleBench bench) {
        courses.database = bench.entities;
        Drafts store = new Drafts();
        store.database = bench.entities;
        PackageOffers packages = new PackageOffers();
        packages.database = bench.entities;
        packages.brought = new HubPackages();
        packages.brought.database = bench.entities;
        audit = AuditBench.on(bench, new Door(bench).accounts);
        drafts.courses = courses;
        drafts.drafts = store;
        drafts.packages = packages;
        drafts.documents = DocumentBench.on(bench);
        drafts.clock = bench.clock;
        publishing.courses = courses;
        publishing.drafts = store;
        publishing.packages = packages;
        publishing.audit = audit;
        publishing.clock = bench.clock;
    }
}
