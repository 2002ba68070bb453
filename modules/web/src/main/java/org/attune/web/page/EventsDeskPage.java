package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.attune.event.EventDescription;
import org.attune.event.EventDeskService;
import org.attune.event.EventState;

/** For coordinators: the hub's events, those that come unless the address asks for others ({@code ?show=}). */
@Named("eventsDeskPage")
@RequestScoped
public class EventsDeskPage {

    @Inject
    EventDeskService desk;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private List<EventDescription> all = List.of();

    @PostConstruct
    void load() {
        all = desk.all(signedIn.reader());
    }

    /** What can be shown. */
    public enum Show {
        COMING("Coming"),
        DRAFTS("Drafts"),
        OVER("Over"),
        CANCELLED("Called off");

        private final String word;

        Show(String word) {
            this.word = word;
        }

        public String getWord() {
            return word;
        }

        /** As the address says it. */
        public String getAddress() {
            return word.toLowerCase(Locale.ROOT).replace(' ', '-');
        }

        boolean has(EventDescription event) {
            return switch (this) {
                case COMING -> event.state() == EventState.OPEN && !event.over();
                case DRAFTS -> event.state() == EventState.DRAFT;
                case OVER -> event.state() == EventState.OPEN && event.over();
                case CANCELLED -> event.state() == EventState.CANCELLED;
            };
        }
    }

    public List<Show> getChoices() {
        return List.of(Show.values());
    }

    public Show getShown() {
        String asked = request.getParameter("show");
        return getChoices().stream()
                .filter(each -> each.getAddress().equals(asked))
                .findFirst()
                .orElse(Show.COMING);
    }

    public int count(Show show) {
        return (int) all.stream().filter(show::has).count();
    }

    public List<EventDescription> getEvents() {
        return all.stream().filter(getShown()::has).toList();
    }

    /** What was done just before; empty when nothing was. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }
}
