package org.attune.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.attune.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderTest {
    private static final URI BACK = URI.create("http://localhost:8080/openid-callback");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final HubProvider hub = new HubProvider();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void someone_is_sent_with_state_nonce_and_challenge_and_asked_who_they_are() throws Exception {
        Departure departure = provider().depart(NOW);
        String challenge = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(departure.verifier()))
                .getValue();

        assertThat(departure.provider().toString()).startsWith(hub.issuer() + "/authorize?");
        assertThat(departure.provider().getQuery().split("&"))
                .contains(
                        "response_type=code",
                        "client_id=" + HubProvider.CLIENT,
                        "state=" + departure.state(),
                        "nonce=" + departure.nonce(),
                        "code_challenge=" + challenge,
                        "code_challenge_method=S256",
                        "redirect_uri=" + BACK,
                        "prompt=login");
        assertThat(departure.provider().toString()).doesNotContain(departure.verifier());
        assertThat(departure.toString()).doesNotContain(departure.state(), departure.nonce(), departure.verifier());
        assertThat(provider().depart(NOW).state()).isNotEqualTo(departure.state());
    }

    @Test
    void whom_the_provider_names_is_taken() throws Exception {
        assertThat(identity(ignored -> {}))
                .isEqualTo(new Identity(hub.issuer(), "person-1", "edith@nursery.example", true));
        assertThat(hub.asked).contains("grant_type=authorization_code", "code=a-code", "code_verifier=");
        assertThat(hub.authorization).startsWith("Basic ");
    }

    @Test
    void an_address_is_confirmed_only_when_the_provider_says_so_itself() throws Exception {
        assertThat(identity(said -> said.claim("email_verified", false)).confirmed())
                .isFalse();
        assertThat(identity(said -> said.claim("email_verified", null)).confirmed())
                .isFalse();
        assertThat(identity(said -> said.claim("email_verified", "true")).confirmed())
                .isFalse();
    }

    @Test
    void a_provider_that_tells_no_address_in_the_token_is_asked_once_more() throws Exception {
        hub.tells("{\"sub\":\"person-1\",\"email\":\"edith@nursery.example\",\"email_verified\":true}");
        assertThat(identity(ProviderTest::withoutEmail).email()).isEqualTo("edith@nursery.example");

        hub.tells("{\"sub\":\"person-2\",\"email\":\"edith@nursery.example\",\"email_verified\":true}");
        refuses(ProviderTest::withoutEmail);

        hub.tells("{\"sub\":\"person-1\"}");
        assertThat(identity(ProviderTest::withoutEmail).email()).isNull();
    }

    @Test
    void a_token_for_another_departure_is_refused() {
        refuses(said -> said.claim("nonce", "another"));
        refuses(said -> said.claim("nonce", null));
    }

    @Test
    void a_token_of_another_provider_or_for_another_server_is_refused() {
        refuses(said -> said.issuer("https://login.example.org"));
        refuses(said -> said.audience("another-client"));
        refuses(said -> said.issuer(null));
        refuses(said -> said.audience((String) null));
    }

    @Test
    void a_token_out_of_its_time_is_refused() {
        refuses(said -> said.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        refuses(said -> said.expirationTime(null));
        refuses(said -> said.issueTime(Date.from(Instant.now().plusSeconds(600))));
    }

    @Test
    void a_token_of_nobody_is_refused() {
        refuses(said -> said.subject(null));
        refuses(said -> said.subject("p".repeat(256)));
    }

    @ParameterizedTest
    @EnumSource(value = HubProvider.Signature.class, mode = EnumSource.Mode.EXCLUDE, names = "ITS_OWN")
    void a_token_that_is_not_signed_with_a_key_of_the_providers_is_refused(HubProvider.Signature signature) {
        hub.signs(signature);
        refuses(ignored -> {});
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_none() {
        hub.callsItself("https://login.example.org");
        assertThatThrownBy(this::provider).isInstanceOf(Unreachable.class);
    }

    @Test
    void in_production_every_address_of_the_provider_is_https() {
        assertThatThrownBy(() -> Provider.ask(hub.settings(), BACK, false, NOW)).isInstanceOf(Unreachable.class);
        hub.hasItsTokensAt("https://login.example.org/token");
        assertThatThrownBy(() -> Provider.ask(hub.settings(), BACK, false, NOW)).isInstanceOf(Unreachable.class);
        hub.hasItsTokensAt("ftp://localhost/token");
        assertThatThrownBy(this::provider).isInstanceOf(Unreachable.class);
    }

    @Test
    void a_provider_that_is_away_does_not_answer() throws Exception {
        Provider known = provider();
        Departure departure = known.depart(NOW);
        hub.close();
        assertThatThrownBy(this::provider).isInstanceOf(Unreachable.class);
        assertThatThrownBy(() -> known.identity(departure, new AuthorizationCode("a-code")))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void the_secret_is_not_told() throws Exception {
        Settings.OpenId settings = hub.settings();
        assertThat(settings.toString()).doesNotContain(HubProvider.SECRET);
        assertThat(provider().depart(NOW).provider().toString()).doesNotContain("secret");
    }

    private Provider provider() throws Unreachable {
        return Provider.ask(hub.settings(), BACK, true, NOW);
    }

    private Identity identity(Consumer<JWTClaimsSet.Builder> claims) throws Unreachable, NotTaken {
        Provider provider = provider();
        Departure departure = provider.depart(NOW);
        hub.answers(departure, claims);
        return provider.identity(departure, new AuthorizationCode("a-code"));
    }

    private void refuses(Consumer<JWTClaimsSet.Builder> claims) {
        assertThatThrownBy(() -> identity(claims)).isInstanceOf(NotTaken.class);
    }

    private static void withoutEmail(JWTClaimsSet.Builder said) {
        said.claim("email", null).claim("email_verified", null);
    }
}
