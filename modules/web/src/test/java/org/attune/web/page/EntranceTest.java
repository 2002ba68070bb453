package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.Person;
import org.attune.account.SessionHeld;
import org.attune.account.SignInAnswer;
import org.attune.account.WebSessionService;
import org.attune.device.TabletDoorService;
import org.attune.device.TabletFace;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.web.Requests;
import org.attune.web.security.Callers;
import org.attune.web.security.SignInCookie;
import org.attune.web.security.TabletCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntranceTest {
    private static final String TOKEN = "the tablet's token";
    private static final int HALF_AN_HOUR = 30;

    private final Reader reader = new Reader(7, 1, Set.of(Role.EDUCATOR));
    private final Map<String, Object> kept = new HashMap<>();
    private final List<DoorEventKind> noted = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private final Entrance entrance = new Entrance() {
        @Override
        HttpServletResponse response() {
            return new Requests.Answer().response();
        }
    };
    private Optional<String> had = Optional.empty();
    private Optional<String> cookie = Optional.empty();
    private int interval;
    private int otherIds;

    @BeforeEach
    void wire() {
        entrance.signedIn = new SignedIn();
        entrance.request = request();
        entrance.callers = new Callers() {
            @Override
            public Caller of(HttpServletRequest request) {
                return new Caller("192.0.2.7", "a tablet");
            }
        };
        entrance.key = new SignInCookie() {
            @Override
            public Optional<String> key(HttpServletRequest request) {
                return had;
            }

            @Override
            public void give(HttpServletResponse response, String key) {
                given.add(key);
            }
        };
        entrance.memory = new PageMemory();
        entrance.sessions = new WebSessionService() {
            @Override
            public String begin(Reader who, int number, boolean onTablet) {
                begun.add(who.account() + " " + number + " " + onTablet);
                return "key " + begun.size();
            }

            @Override
            public void end(String key) {
                ended.add(key);
            }
        };
        entrance.tablet = new TabletCookie() {
            @Override
            public Optional<String> token(HttpServletRequest request) {
                return cookie;
            }
        };
        entrance.tablets = new TabletDoorService() {
            @Override
            public Optional<TabletFace> face(String token) {
                return token.equals(TOKEN) ? Optional.of(new TabletFace("A nursery", List.of())) : Optional.empty();
            }
        };
        entrance.doors = new DoorService() {
            @Override
            public void cameIn(Reader who, DoorEventKind how, Caller caller) {
                noted.add(how);
            }
        };
    }

    @Test
    void on_a_paired_tablet_every_sign_in_lasts_five_minutes_without_a_request() {
        cookie = Optional.of(TOKEN);
        entrance.enter(in(reader), "A hub", DoorEventKind.PASSWORD);
        assertThat(interval).isEqualTo(300);
        assertThat(entrance.signedIn.isOnTablet()).isTrue();
        assertThat(entrance.signedIn.reader().learningOnly()).isFalse();

        entrance.enter(in(reader.forLearningOnly()), "A hub", DoorEventKind.PIN);
        assertThat(interval).isEqualTo(300);
        assertThat(noted).containsExactly(DoorEventKind.PASSWORD, DoorEventKind.PIN);
    }

    @Test
    void whoever_comes_back_to_a_paired_tablet_from_elsewhere_is_on_it_although_its_cookie_stayed_behind() {
        entrance.enter(in(reader), "A hub", DoorEventKind.HUB_SIGN_IN, true);
        assertThat(interval).isEqualTo(300);
        assertThat(entrance.signedIn.isOnTablet()).isTrue();
    }

    @Test
    void elsewhere_and_on_a_tablet_that_is_paired_no_more_a_sign_in_lasts_as_long_as_any() {
        for (Optional<String> each : List.of(Optional.<String>empty(), Optional.of("of a tablet that was unpaired"))) {
            cookie = each;
            entrance.enter(in(reader), "A hub", DoorEventKind.PASSWORD);
            assertThat(interval).isEqualTo(HALF_AN_HOUR * 60);
            assertThat(entrance.signedIn.isOnTablet()).isFalse();
        }
    }

    @Test
    void a_session_has_the_number_that_was_read_with_what_let_the_person_in() {
        entrance.enter(in(reader), "A hub", DoorEventKind.PASSWORD);
        assertThat(begun).containsExactly("7 4 false");
    }

    @Test
    void what_the_session_held_for_whoever_was_in_before_goes_and_its_id_is_another() {
        kept.put("of somebody else", "words");
        kept.put("WELD of the session", "beans");
        entrance.enter(in(reader), "A hub", DoorEventKind.PASSWORD);
        assertThat(kept).containsOnlyKeys("WELD of the session", "attune.of");
        assertThat(otherIds).isEqualTo(1);
    }

    @Test
    void the_browser_gets_a_new_key_and_the_one_it_had_is_good_for_nothing() {
        had = Optional.of("of whoever was in before");
        entrance.enter(in(reader), "A hub", DoorEventKind.PASSWORD);
        assertThat(ended).containsExactly("of whoever was in before");
        assertThat(given).containsExactly("key 1");
    }

    @Test
    void what_pages_keep_stays_with_one_sign_in_and_another_finds_nothing() {
        PageMemory memory = new PageMemory();
        memory.isOf(entrance.request, "a key", SessionHeld.idle(false));
        kept.put("a view", "words");
        memory.isOf(entrance.request, "a key", SessionHeld.idle(false));
        assertThat(kept).containsKey("a view");
        assertThat(otherIds).isEqualTo(1);
        assertThat(kept.values()).as("nor the key itself").doesNotContain("a key");

        memory.goesOn(entrance.request, "another key");
        memory.isOf(entrance.request, "another key", SessionHeld.idle(false));
        assertThat(kept).containsKey("a view");
        assertThat(otherIds).isEqualTo(2);

        memory.isOf(entrance.request, "somebody else's key", SessionHeld.idle(true));
        assertThat(kept).doesNotContainKey("a view");
        assertThat(otherIds).isEqualTo(3);
        assertThat(interval).isEqualTo(300);
    }

    private static SignInAnswer.SignedIn in(Reader who) {
        return new SignInAnswer.SignedIn(who, new Person(who.account(), "Erin", "Example", "erin"), 4);
    }

    private HttpServletRequest request() {
        HttpSession session = proxy(HttpSession.class, (method, arguments) -> switch (method) {
            case "getAttributeNames" -> names();
            case "removeAttribute" -> kept.remove((String) arguments[0]);
            case "getAttribute" -> kept.get((String) arguments[0]);
            case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
            case "isNew" -> false;
            case "setMaxInactiveInterval" -> interval = (int) arguments[0];
            default -> throw new UnsupportedOperationException(method);
        });
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getSession" -> session;
            case "changeSessionId" -> "id " + ++otherIds;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Enumeration<String> names() {
        return Collections.enumeration(List.copyOf(kept.keySet()));
    }

    private interface Called {
        Object with(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Called called) {
        return type.cast(Proxy.newProxyInstance(
                EntranceTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = called.with(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
