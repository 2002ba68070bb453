package org.attune.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.setting.HubService;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/** The hub's own sign-in. While the provider is asked no connection to the database is held. */
@ApplicationScoped
@Transactional
public class OpenIdService {
    /** Where the provider sends people back to, on this server. */
    public static final String BACK = "/openid-callback";

    private static final Logger LOG = Logger.getLogger("org.attune.security");
    private static final int LONGEST_REASON = 200;
    /** A provider describes itself anew now and then; its keys the library fetches as they change. */
    private static final Duration DESCRIPTION_KEPT = Duration.ofHours(1);

    private static final Duration LONGEST_WAY = Duration.ofMinutes(20);

    @Inject
    Settings settings;

    @Inject
    HubService hubs;

    @Inject
    IdentityService identities;

    @Inject
    Clock clock;

    /** A provider that is slow must not hold every thread of the server. */
    private final Semaphore conversations = new Semaphore(8);

    private final AtomicReference<@Nullable Provider> provider = new AtomicReference<>();

    /** What the hub's own sign-in is called; nothing when there is none, or nobody knows for which hub. */
    @Access(Access.Policy.ANYONE)
    public Optional<String> offered() {
        return settings.openId().filter(each -> hub(each).isPresent()).map(Settings.OpenId::name);
    }

    /** Sends someone to the provider; nothing when it does not answer. */
    @Access(Access.Policy.ANYONE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Departure> depart() {
        Settings.OpenId itself =
                settings.openId().filter(each -> hub(each).isPresent()).orElseThrow(NotFound::new);
        try {
            return Optional.of(talk(() -> provider(itself).depart(clock.instant())));
        } catch (Unreachable e) {
            silent(e);
            return Optional.empty();
        } catch (NotTaken e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Somebody comes back from the provider.
     *
     * @param departure the one that they bring the state of; whoever calls lets it be used once
     * @param query what the provider added to the address, as it came
     */
    @Access(Access.Policy.ANYONE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Arrival arrive(Departure departure, String query) {
        Settings.OpenId itself = settings.openId().orElseThrow(NotFound::new);
        long hub = hub(itself).orElseThrow(NotFound::new);
        try {
            Optional<AuthorizationCode> code = code(departure, itself, query);
            if (code.isEmpty()) {
                return new Arrival.BrokenOff();
            }
            Identity identity = talk(() -> provider(itself).identity(departure, code.get()));
            return identities.who(hub, identity);
        } catch (Unreachable e) {
            silent(e);
            return new Arrival.Unreachable();
        } catch (NotTaken e) {
            LOG.log(Level.WARNING, "refused: an answer for the hub''s own sign-in, {0}", reason(e));
            return new Arrival.Refused();
        }
    }

    private Optional<AuthorizationCode> code(Departure departure, Settings.OpenId itself, String query)
            throws NotTaken {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(URI.create(back() + "?" + query));
            if (answer.getState() == null
                    || !departure.state().equals(answer.getState().getValue())) {
                throw new NotTaken("The state is another one");
            }
            if (departure.at().plus(LONGEST_WAY).isBefore(clock.instant())) {
                throw new NotTaken("It took too long");
            }
            if (answer.getIssuer() != null && !answer.getIssuer().getValue().equals(itself.issuer())) {
                throw new NotTaken("It is another provider's");
            }
            return answer.indicatesSuccess()
                    ? Optional.ofNullable(answer.toSuccessResponse().getAuthorizationCode())
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            throw new NotTaken(e);
        }
    }

    private Provider provider(Settings.OpenId itself) throws Unreachable {
        Provider known = provider.get();
        Instant now = clock.instant();
        if (known != null && known.asked().plus(DESCRIPTION_KEPT).isAfter(now)) {
            return known;
        }
        try {
            Provider asked = Provider.ask(itself, URI.create(back()), !settings.production(), now);
            provider.set(asked);
            return asked;
        } catch (Unreachable e) {
            if (known != null) {
                return known;
            }
            throw e;
        }
    }

    private String back() {
        return settings.address() + BACK;
    }

    private Optional<Long> hub(Settings.OpenId itself) {
        return hubs.which(itself.hub());
    }

    private <T> T talk(Conversation<T> conversation) throws Unreachable, NotTaken {
        if (!conversations.tryAcquire()) {
            throw new Unreachable("Too many wait for its answer");
        }
        try {
            return conversation.hold();
        } finally {
            conversations.release();
        }
    }

    /** Something that the provider is asked. */
    private interface Conversation<T> {
        T hold() throws Unreachable, NotTaken;
    }

    private static void silent(Unreachable e) {
        LOG.log(Level.WARNING, "no answer: the provider of the hub''s own sign-in, {0}", reason(e));
    }

    private static String reason(Exception e) {
        String line = Line.of(String.valueOf(e.getMessage()));
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
