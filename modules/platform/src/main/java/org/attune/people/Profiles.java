package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people say of their work. */
@ApplicationScoped
class Profiles {

    @PersistenceContext
    EntityManager entities;

    Optional<Profile> find(long account) {
        return Optional.ofNullable(entities.find(Profile.class, account));
    }

    /** The profile, begun if there was none. */
    Profile of(long account) {
        return find(account).orElseGet(() -> {
            Profile begun = new Profile(account);
            entities.persist(begun);
            return begun;
        });
    }

    void remove(long account) {
        find(account).ifPresent(entities::remove);
    }

    List<Profile> of(Collection<Long> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : entities.createQuery("select p from Profile p where p.account in :accounts", Profile.class)
                        .setParameter("accounts", accounts)
                        .getResultList();
    }
}
