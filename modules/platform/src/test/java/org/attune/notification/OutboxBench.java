package org.attune.notification;

import java.nio.file.Path;
import java.util.List;
import org.attune.account.ServerKey;
import org.attune.shared.PeopleBench;

/** Lets other features' tests see what they write. */
public final class OutboxBench {
    private OutboxBench() {}

    /** @param data the folder with the server's key */
    public static OutboxService on(PeopleBench bench, Path data) {
        OutboxService service = new OutboxService();
        service.outbox = new Outbox();
        service.outbox.database = bench.entities;
        service.outbox.seal = new LetterSeal();
        service.outbox.seal.server = new ServerKey(data, false);
        service.clock = bench.clock;
        return service;
    }

    /** The letters in a hub's outbox that are not erased, in the order they were put. */
    public static List<Letter> letters(PeopleBench bench, OutboxService service, long hub) {
        return bench.inTransaction(() -> service.outbox.readable(hub));
    }
}
