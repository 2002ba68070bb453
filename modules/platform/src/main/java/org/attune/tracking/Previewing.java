package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.account.LearnerNames;
import org.attune.account.SealingKey;
import org.attune.account.ServerKey;

/** The two steps of a launch, for someone who only looks. Neither writes anything. */
@ApplicationScoped
class Previewing {

    @Inject
    ServerKey server;

    @Inject
    Bearers bearers;

    @Inject
    LearnerNames names;

    @Inject
    Resources resources;

    String code(Previews.Preview preview, String activity) {
        return PreviewPass.issue(PreviewPass.Kind.CODE, preview.label(), activity, bearers.now())
                .write(key());
    }

    OpenAnswer open(String label, String code) {
        Optional<PreviewPass> pass = PreviewPass.read(code, key());
        if (pass.isEmpty()) {
            return Rejection.NOT_ALLOWED;
        }
        if (!pass.get().opens(PreviewPass.Kind.CODE, label, bearers.now())) {
            return Rejection.CODE_OVER;
        }
        PreviewPass bearer =
                PreviewPass.issue(PreviewPass.Kind.BEARER, label, pass.get().activity(), bearers.now());
        return new OpenAnswer.Opened(bearer.write(key()), label, bearer.expiresAt(), true);
    }

    BeginAnswer begin(Connection database, String label, String bearer) throws SQLException {
        Instant now = bearers.now();
        Optional<PreviewPass> pass =
                PreviewPass.read(bearer, key()).filter(each -> each.opens(PreviewPass.Kind.BEARER, label, now));
        Optional<Previews.Preview> preview = pass.isEmpty() ? Optional.empty() : Previews.find(database, label);
        if (pass.isEmpty() || preview.isEmpty()) {
            return Rejection.BEARER_OVER;
        }
        Optional<ActivityDescription> activity =
                resources.activity(preview.get().resource(), pass.get().activity());
        if (activity.isEmpty()) {
            return Rejection.NOT_ALLOWED;
        }
        long account = preview.get().account();
        ActivityDocument fresh =
                ActivityDocument.first(new Beginning(1, List.of(), Map.of(), Rules.of(activity.get()), null), now);
        return new BeginAnswer.Begun(
                1,
                LaunchState.toBrowse(fresh)
                        .toJson(
                                1,
                                activity.get(),
                                1,
                                new LaunchState.Learner(bearers.learnerId(account), names.familyGiven(account))));
    }

    private SealingKey key() {
        return server.derive("previews");
    }
}
