package org.attune.notification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.attune.account.ServerKey;
import org.attune.shared.OpenHours;
import org.attune.shared.PeopleBench;
import org.attune.shared.Settings;

/** Lets other features' tests see what they write. */
public final class OutboxBench {
    private OutboxBench() {}

    /** @param data the folder with the server's key */
    public static OutboxService on(PeopleBench bench, Path data) {
        OutboxService service = new OutboxService();
        service.outbox = new Outbox();
        service.outbox.database = bench.entities;
        service.seal = new LetterSeal();
        service.seal.server = new ServerKey(data, false);
        service.outbox.seal = service.seal;
        service.clock = bench.clock;
        service.settings = settings(data, Optional.empty());
        return service;
    }

    static Settings settings(Path data, Optional<Settings.MailServer> server) {
        return new Settings() {
            @Override
            public Path data() {
                return data;
            }

            @Override
            public String address() {
                return "http://learn.example.org:8080";
            }

            @Override
            public OpenHours openHours() {
                return OpenHours.USUAL;
            }

            @Override
            public Optional<MailServer> mailServer() {
                return server;
            }
        };
    }

    /** The letters in a hub's outbox that are not erased, in the order they were put. */
    public static List<Letter> letters(PeopleBench bench, OutboxService service, long hub) {
        return bench.inTransaction(() -> {
            List<OutboxLetter> all = new ArrayList<>(service.outbox.page(hub, 0, Integer.MAX_VALUE));
            Collections.reverse(all);
            return all.stream()
                    .flatMap(each -> each.open(service.seal).stream())
                    .toList();
        });
    }
}
