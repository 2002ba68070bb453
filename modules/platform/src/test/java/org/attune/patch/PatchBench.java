package org.attune.patch;

import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.setting.PlaceService;
import org.attune.shared.PeopleBench;

/** Gives patches over a {@link PeopleBench}, wired as the container wires it. */
public final class PatchBench {
    private PatchBench() {}

    public static PatchService on(PeopleBench bench, AccountService accounts, PlaceService places, AuditService audit) {
        PatchService service = new PatchService();
        service.patches = new Patches();
        service.patches.entities = bench.entities;
        service.accounts = accounts;
        service.places = places;
        service.audit = audit;
        return service;
    }
}
