package org.attune.renewal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a setting have to renew.
 *
 * @param rules what expires, in order
 * @param people whoever must act first, first
 */
public record SettingRenewals(List<RenewalRule> rules, List<PersonRenewals> people) {

    public SettingRenewals {
        rules = List.copyOf(rules);
        people = List.copyOf(people);
    }

    /** What may be written down: training, and no course. */
    public List<RenewalRule> trainings() {
        return rules.stream().filter(each -> !each.isCourse()).toList();
    }

    /**
     * Those alone of whom something is so.
     *
     * @param rule id of what is to be renewed; 0 for anything
     * @param expiry absent for whatever it is
     */
    public SettingRenewals only(long rule, @Nullable Expiry expiry) {
        List<RenewalRule> shown =
                rules.stream().filter(each -> rule == 0 || each.id() == rule).toList();
        return new SettingRenewals(
                shown,
                people.stream()
                        .map(each -> new PersonRenewals(
                                each.account(),
                                each.name(),
                                each.responsibilities(),
                                each.renewals().stream()
                                        .filter(renewal -> rule == 0 || renewal.rule() == rule)
                                        .toList()))
                        .filter(each -> expiry == null
                                || each.renewals().stream().anyMatch(renewal -> renewal.expiry() == expiry))
                        .sorted(PersonRenewals.PRESSING)
                        .toList());
    }
}
