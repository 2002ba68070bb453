package org.attune.web.player;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.attune.catalogue.PackageDescription;
import org.attune.catalogue.PackageService;
import org.attune.recording.RecordingDeskService;
import org.attune.shared.NotFound;
import org.attune.tracking.ActivityDescription;
import org.attune.web.page.Addresses;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;
import org.jspecify.annotations.Nullable;

/** For coordinators: a lesson of a package that was brought, or a recording, in the player; nothing of it is recorded. */
@Named("previewPage")
@RequestScoped
public class PreviewPage {

    @Inject
    PackageService packages;

    @Inject
    RecordingDeskService recordings;

    @Inject
    SignedIn signedIn;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private @Nullable Previewed found;
    private int at;

    /**
     * What is looked at.
     *
     * @param kind "package" or "recording", as the script asks for it
     * @param back address of the page that leads here
     */
    private record Previewed(String kind, long id, String title, List<Lesson> lessons, String back) {}

    /** One that can be opened; called by its identifier, if it has no title. */
    public record Lesson(String identifier, String title, String address) {}

    @PostConstruct
    void load() {
        Previewed looked = request.getParameter("recording") == null
                ? ofPackage(Numbers.id(request, "package"))
                : ofRecording(Numbers.id(request, "recording"));
        String wanted = Objects.requireNonNullElse(request.getParameter("lesson"), "");
        List<String> identifiers =
                looked.lessons().stream().map(Lesson::identifier).toList();
        at = looked.kind().equals("recording") ? 0 : identifiers.indexOf(wanted);
        if (at < 0) {
            throw new NotFound();
        }
        found = looked;
    }

    private Previewed ofPackage(long id) {
        PackageDescription described = packages.describe(signedIn.reader(), id);
        if (described.resource() == null) {
            throw new NotFound();
        }
        List<Lesson> lessons = described.lessons().stream()
                .map(each -> new Lesson(
                        each.identifier(),
                        each.title().isBlank() ? each.identifier() : each.title(),
                        address(addresses.preview(id, each.identifier()))))
                .toList();
        return new Previewed("package", id, described.summary().title(), lessons, address("package?id=" + id));
    }

    private Previewed ofRecording(long id) {
        String title = recordings
                .recording(signedIn.reader(), id)
                .summary()
                .recording()
                .title();
        Lesson all = new Lesson(ActivityDescription.RECORDING, title, address(addresses.previewRecording(id)));
        return new Previewed("recording", id, title, List.of(all), address("recording?recording=" + id));
    }

    private String address(String page) {
        return request.getContextPath() + "/" + page;
    }

    private Previewed found() {
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    public long getId() {
        return found().id();
    }

    public String getKind() {
        return found().kind();
    }

    /** Where one comes from. */
    public String getBack() {
        return found().back();
    }

    /** What the package or the recording calls itself. */
    public String getTitle() {
        return found().title();
    }

    public List<Lesson> getLessons() {
        return found().lessons();
    }

    public Lesson getHere() {
        return getLessons().get(at);
    }

    /** The number of the lesson that is open. */
    public int getNumber() {
        return at + 1;
    }

    /** The address of the lesson before; empty at the first. */
    public String getPrevious() {
        return at == 0 ? "" : getLessons().get(at - 1).address();
    }

    /** The address of the lesson after; empty at the last. */
    public String getFollowing() {
        return at == getLessons().size() - 1 ? "" : getLessons().get(at + 1).address();
    }

    /** After how many seconds without a request the web session ends. */
    public int getIdle() {
        return signedIn.idle();
    }
}
