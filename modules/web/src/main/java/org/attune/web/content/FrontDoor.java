package org.attune.web.content;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.attune.shared.Settings;
import org.attune.web.json.Answers;
import org.attune.web.security.ClientAddress;
import org.attune.web.security.PlatformAnswer;
import org.attune.web.security.RequestShape;
import org.attune.web.security.SameOrigin;
import org.attune.web.security.SecurityHeaders;
import org.attune.web.security.Senders;

/** Stands before everything else: sends each request where its host belongs. web.xml puts it first. */
public class FrontDoor extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String HEALTH = "/health";
    private static final Set<String> ASKING = Set.of("GET", "HEAD");
    private static final int MISDIRECTED = 421;

    @Inject
    transient Settings settings;

    @Inject
    transient ContentHost contentHost;

    @Inject
    transient SecurityHeaders headers;

    @Inject
    transient SameOrigin sameOrigin;

    @Inject
    transient Senders senders;

    @Inject
    transient ClientAddress clients;

    private transient Hosts hosts = new Hosts("http://localhost", "content.localhost");

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        hosts = new Hosts(settings.address(), settings.contentHost());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ASKING.contains(request.getMethod()) || request.getDispatcherType() != DispatcherType.REQUEST) {
            admit(request, response, chain);
            return;
        }
        String from = clients.of(request);
        if (!senders.begin(from)) {
            headers.bare(response);
            // What is still to come is not read.
            response.setHeader("Connection", "close");
            Answers.tryAgain(response);
            return;
        }
        try {
            admit(request, response, chain);
        } finally {
            senders.end(from);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Hosts.Place place = hosts.placeOf(hostOf(request));
        if (place instanceof Hosts.Place.Content content) {
            contentHost.serve(content.label(), request, response);
        } else if (place instanceof Hosts.Place.Platform
                || request.getRequestURI().equals(HEALTH)) {
            // Whoever watches over the server asks it by its number.
            platform(request, response, chain);
        } else {
            sendToPlatform(request, response, place instanceof Hosts.Place.Alias);
        }
    }

    private static String hostOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? request.getServerName() + ":" + request.getServerPort() : host;
    }

    private void platform(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.platform(request, response);
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
        Optional<RequestShape> wrong = asked ? RequestShape.wrongWith(request) : Optional.empty();
        if (wrong.isPresent()) {
            response.setHeader("Allow", RequestShape.METHODS);
            Answers.words(response, wrong.get().status(), wrong.get().words());
        } else if (asked && !sameOrigin.admits(request)) {
            sameOrigin.refuse(request, response);
        } else {
            chain.doFilter(request, new PlatformAnswer(response));
        }
    }

    private void sendToPlatform(HttpServletRequest request, HttpServletResponse response, boolean samePage)
            throws IOException {
        headers.bare(response);
        if (!ASKING.contains(request.getMethod())) {
            Answers.words(response, MISDIRECTED, "Attune is at " + settings.address());
            return;
        }
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", settings.address() + (samePage ? page : "/"));
    }
}
