package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** What the settings of a patch agreed to show to its specialist leader. */
@ApplicationScoped
@Transactional
public class SharedService {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    SharedByPatch shared;

    @Inject
    Clock clock;

    /** The settings of the reader's patch, by local authority and name. */
    @Access(Access.Policy.SPECIALIST)
    public List<InPatch> patch(Reader reader) {
        return shared.patch(reader);
    }

    /**
     * A setting of the reader's patch, with what it agreed to show.
     *
     * @throws NotFound when it is not in their patch
     */
    @Access(Access.Policy.SPECIALIST)
    public SharedSetting setting(Reader reader, long setting) {
        InPatch place = shared.setting(reader, setting).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return switch (place.shares()) {
            case NOTHING -> new SharedSetting(place, null, List.of(), List.of());
            case FIGURES ->
                new SharedSetting(
                        place, shared.works(setting, today), shared.courses(reader, setting, today), List.of());
            case NAMES -> new SharedSetting(place, null, List.of(), shared.people(setting, today));
        };
    }
}
