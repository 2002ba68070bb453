package org.attune.setting;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.shared.PeopleBench;

/** Hub and places over a {@link PeopleBench}, wired as the container wires them; knows of the hubs that were told of. */
public final class Ground {
    public final HubService hubs = new HubService();
    public final PlaceService places = new PlaceService();
    public final WorkplaceService workplaces = new WorkplaceService();
    public final List<Long> told = new ArrayList<>();
    final Hubs store = new Hubs();
    final Event<HubMade> made = new Told();
    private final PeopleBench bench;

    public Ground(PeopleBench bench) {
        this.bench = bench;
        store.entities = bench.entities;
        hubs.hubs = store;
        hubs.made = made;
        places.hubs = store;
        workplaces.workplaces = new Workplaces();
        workplaces.workplaces.entities = bench.entities;
        places.places = new Places();
        places.places.entities = bench.entities;
        places.clock = bench.clock;
    }

    /** Who works at places is found there, and what staff do to them is noted. */
    public void withPeople(AccountService accounts, AuditService audit) {
        places.accounts = accounts;
        places.audit = audit;
    }

    public long hub(String name) {
        return bench.inTransaction(() -> {
            Hub hub = new Hub(name, false);
            store.add(hub);
            return hub.id();
        });
    }

    /** What observers are told, and that they are told within the transaction. */
    private final class Told implements Event<HubMade> {
        @Override
        public void fire(HubMade event) {
            bench.entities.find(Hub.class, event.hub());
            told.add(event.hub());
        }

        @Override
        public <U extends HubMade> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HubMade> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<HubMade> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HubMade> Event<U> select(Class<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HubMade> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
