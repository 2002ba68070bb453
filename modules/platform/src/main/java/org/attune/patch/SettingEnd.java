package org.attune.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.attune.setting.SettingTakenAway;
import org.attune.shared.RuleViolation;

/** Keeps a setting that has notes of visits, and takes any other out of the patches it is in. */
@ApplicationScoped
class SettingEnd {

    @Inject
    Patches patches;

    @Inject
    VisitNotes notes;

    /** @throws RuleViolation while there are notes of visits there */
    void on(@Observes SettingTakenAway going) {
        if (notes.isAnyAt(going.hub(), going.setting())) {
            throw new RuleViolation("setting.has-visits");
        }
        patches.with(going.hub(), going.setting()).forEach(each -> each.loses(going.setting()));
    }
}
