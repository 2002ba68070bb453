package org.attune.setting;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
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
    public final List<SettingTakenAway> takenAway = new ArrayList<>();
    final Event<HubMade> made;
    private final PeopleBench bench;

    public Ground(PeopleBench bench) {
        this.bench = bench;
        made = new Told<>(event -> {
            bench.entities.find(Hub.class, event.hub());
            told.add(event.hub());
        });
        places.takenAway = new Told<>(takenAway::add);
        store.entities = bench.entities;
        hubs.hubs = store;
        hubs.made = made;
        places.hubs = store;
        workplaces.workplaces = new Workplaces();
        workplaces.workplaces.entities = bench.entities;
        workplaces.workplaces.clock = bench.clock;
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
    private record Told<T>(Consumer<T> observer) implements Event<T> {
        @Override
        public void fire(T event) {
            observer.accept(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
