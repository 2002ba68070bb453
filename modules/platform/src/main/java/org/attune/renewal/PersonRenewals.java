package org.attune.renewal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.attune.setting.Responsibility;

/**
 * What somebody of a setting has to renew.
 *
 * @param responsibilities theirs in the setting
 * @param renewals one for each thing that expires, in the order of the page
 */
public record PersonRenewals(long account, String name, Set<Responsibility> responsibilities, List<Renewal> renewals) {

    /** Whoever must act first is first; of those alike, by name. */
    static final Comparator<PersonRenewals> PRESSING = Comparator.<PersonRenewals, Boolean>comparing(
                    each -> each.renewals().stream().noneMatch(each::isMissing))
            .thenComparing(each -> each.renewals().stream()
                    .map(Renewal::expiry)
                    .min(Comparator.naturalOrder())
                    .orElse(Expiry.IN_DATE))
            .thenComparing(PersonRenewals::earliest)
            .thenComparing(each -> each.name().toLowerCase(Locale.UK))
            .thenComparing(PersonRenewals::account);

    public PersonRenewals {
        responsibilities = Set.copyOf(responsibilities);
        renewals = List.copyOf(renewals);
    }

    /** The first day by which something is to be renewed. */
    private LocalDate earliest() {
        return renewals.stream()
                .map(Renewal::renewBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** Whether they answer for holding it in the setting, and it is expired or not known. */
    public boolean isMissing(Renewal renewal) {
        return renewal.responsibility() != null
                && responsibilities.contains(renewal.responsibility())
                && (renewal.expiry() == Expiry.EXPIRED || renewal.expiry() == Expiry.NOT_KNOWN);
    }
}
