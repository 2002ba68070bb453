package org.attune.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The provider, as it described itself, and the conversation with it. All that the books say of tokens the library checks;
 * what is chosen here is which of it we take.
 */
class Provider {
    private static final int CONNECT_MILLISECONDS = 3_000;
    private static final int READ_MILLISECONDS = 5_000;
    private static final int LONGEST_ANSWER = 1_000_000;
    /** The longest that the standard lets a subject be. */
    private static final int LONGEST_SUBJECT = 255;

    /** Never one that needs no key, nor one whose key we have too. */
    private static final Set<JWSAlgorithm> SIGNATURES = new HashSet<>(List.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512));

    private final Settings.OpenId settings;
    private final URI back;
    private final OIDCProviderMetadata itself;
    private final IDTokenValidator tokens;
    private final Instant asked;

    private Provider(
            Settings.OpenId settings, URI back, OIDCProviderMetadata itself, IDTokenValidator tokens, Instant asked) {
        this.settings = settings;
        this.back = back;
        this.itself = itself;
        this.tokens = tokens;
        this.asked = asked;
    }

    /**
     * Asks the provider for its description.
     *
     * @param back where it shall send people back to
     * @param plain whether http may do, with a provider on this very machine
     */
    static Provider ask(Settings.OpenId settings, URI back, boolean plain, Instant now) throws Unreachable {
        try {
            OIDCProviderMetadata itself = OIDCProviderMetadata.resolve(
                    new Issuer(settings.issuer()), CONNECT_MILLISECONDS, READ_MILLISECONDS);
            fit(itself.getAuthorizationEndpointURI(), plain);
            fit(itself.getTokenEndpointURI(), plain);
            fit(itself.getJWKSetURI(), plain);
            if (itself.getUserInfoEndpointURI() != null) {
                fit(itself.getUserInfoEndpointURI(), plain);
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            itself.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLISECONDS, READ_MILLISECONDS, LONGEST_ANSWER))
                    // That would be a thread of its own.
                    .refreshAheadCache(false)
                    .retrying(true)
                    .build();
            return new Provider(settings, back, itself, validator(settings, keys), now);
        } catch (GeneralException | IOException | IllegalArgumentException e) {
            throw new Unreachable(e);
        }
    }

    private static IDTokenValidator validator(Settings.OpenId settings, JWKSource<SecurityContext> keys) {
        return new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(SIGNATURES, keys),
                null);
    }

    private static void fit(@Nullable URI address, boolean plain) throws Unreachable {
        boolean fit = address != null
                && ("https".equals(address.getScheme()) || (plain && "http".equals(address.getScheme())));
        if (!fit) {
            throw new Unreachable("The provider names no address of https where one is needed: " + address);
        }
    }

    /** When it was asked. */
    Instant asked() {
        return asked;
    }

    /** Sends someone there. */
    Departure depart(Instant now) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(OIDCScopeValue.OPENID, OIDCScopeValue.EMAIL),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(itself.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                // A tablet is shared, and signing out of Attune leaves the provider's session: it asks who is there.
                .prompt(Prompt.Type.LOGIN)
                .build()
                .toURI();
        return new Departure(address, state.getValue(), nonce.getValue(), verifier.getValue(), now);
    }

    /** Whom the provider says that a code stands for. */
    Identity identity(Departure departure, AuthorizationCode code) throws Unreachable, NotTaken {
        OIDCTokenResponse answer = exchange(departure, code);
        JWT token = answer.getOIDCTokens().getIDToken();
        if (token == null) {
            throw new NotTaken("There is no ID token in the answer");
        }
        IDTokenClaimsSet said;
        try {
            said = tokens.validate(token, new Nonce(departure.nonce()));
        } catch (BadJOSEException e) {
            throw new NotTaken(e);
        } catch (JOSEException e) {
            throw new Unreachable(e);
        }
        String subject = said.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new NotTaken("The subject is too long");
        }
        ClaimsSet told = said.getStringClaim("email") == null && itself.getUserInfoEndpointURI() != null
                ? more(subject, answer.getOIDCTokens().getAccessToken())
                : said;
        return new Identity(settings.issuer(), subject, told.getStringClaim("email"), confirmed(told));
    }

    private static boolean confirmed(ClaimsSet told) {
        return Boolean.TRUE.equals(told.getBooleanClaim("email_verified"));
    }

    private OIDCTokenResponse exchange(Departure departure, AuthorizationCode code) throws Unreachable, NotTaken {
        TokenRequest request = new TokenRequest.Builder(
                        itself.getTokenEndpointURI(),
                        secret(),
                        new AuthorizationCodeGrant(code, back, new CodeVerifier(departure.verifier())))
                .build();
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
            if (answer instanceof OIDCTokenResponse tokensOf) {
                return tokensOf;
            }
            throw new NotTaken("The provider refused the code: "
                    + answer.toErrorResponse().getErrorObject().getCode());
        } catch (ParseException e) {
            throw new NotTaken(e);
        }
    }

    private ClientAuthentication secret() {
        ClientID client = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> ways = itself.getTokenEndpointAuthMethods();
        // Left out, it is basic.
        return ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }

    /** Many providers tell the e-mail address only when they are asked once more. */
    private ClaimsSet more(String subject, @Nullable AccessToken access) throws Unreachable, NotTaken {
        if (access == null) {
            throw new NotTaken("There is no access token in the answer");
        }
        try {
            UserInfoResponse answer = UserInfoResponse.parse(
                    sent(new UserInfoRequest(itself.getUserInfoEndpointURI(), access).toHTTPRequest()));
            if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null) {
                throw new NotTaken("The provider says nothing of the person");
            }
            ClaimsSet told = answer.toSuccessResponse().getUserInfo();
            if (!subject.equals(told.getStringClaim("sub"))) {
                throw new NotTaken("What the provider says is of another person");
            }
            return told;
        } catch (ParseException e) {
            throw new NotTaken(e);
        }
    }

    private static HTTPResponse sent(HTTPRequest request) throws Unreachable {
        request.setConnectTimeout(CONNECT_MILLISECONDS);
        request.setReadTimeout(READ_MILLISECONDS);
        request.setFollowRedirects(false);
        try {
            return request.send();
        } catch (IOException e) {
            throw new Unreachable(e);
        }
    }
}
