package org.attune.authorisation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a use case is given for a parameter. */
record Argument(Whose whose, Function<Someone, @Nullable Object> value) {

    /** Whose it is what the value names. */
    enum Whose {
        /** It names nothing. */
        NOBODYS,
        /** Something of a hub. */
        HUBS,
        /** Someone of a hub: who looks after the hub may ask for them, and otherwise only they themselves. */
        PEOPLES,
        /** Something of one person's. */
        PERSONS
    }

    /** Those whose value it is not the reader's to name, in words. */
    List<Other> others(TwoHubs hubs, UseCase useCase) {
        Other stranger = new Other("another hub's", hubs.stranger());
        Other colleague = new Other("a colleague's", hubs.colleague());
        return switch (whose) {
            case NOBODYS -> List.of();
            case HUBS -> List.of(stranger);
            case PEOPLES -> useCase.isPersonal() ? List.of(stranger, colleague) : List.of(stranger);
            case PERSONS -> List.of(stranger, colleague);
        };
    }

    record Other(String inWords, Someone someone) {}
}
