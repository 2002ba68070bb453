package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
import org.attune.catalogue.PackageOnOffer;
import org.attune.catalogue.PackageService;
import org.attune.catalogue.PartWords;
import org.attune.document.DocumentDescription;
import org.attune.document.DocumentService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** A part of a draft: a new one of the kind that the address names, or the one whose number it has. */
@Named("coursePartPage")
@RequestScoped
public class CoursePartPage {

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    PackageService brought;

    @Inject
    DocumentService hubDocuments;

    @Inject
    RuleForm ruleForm;

    @Inject
    HttpServletRequest request;

    private ModuleKind kind = ModuleKind.PACKAGE;
    private long part;
    private String title = "";
    private String summary = "";
    private String minutes = "";
    private long resource;
    private String text = "";
    private String obstacle = "";
    private List<PackageOnOffer> packages = List.of();
    private List<DocumentDescription> documents = List.of();
    private @Nullable DocumentDescription document;

    @PostConstruct
    void load() {
        part = request.getParameter("part") == null ? 0 : Numbers.id(request, "part");
        if (isNew() || !desk.isDrafted()) {
            // Without a draft the page is only what was typed into it.
            kind = asked();
        } else {
            take(desk.getDraft().parts().stream()
                    .filter(each -> each.id() == part)
                    .findFirst()
                    .orElseThrow(NotFound::new));
        }
        packages = kind == ModuleKind.PACKAGE ? drafts.packages(desk.reader()) : List.of();
        if (isNew() && kind == ModuleKind.PACKAGE && request.getParameter("package") != null) {
            choosePackage();
        }
        if (isWatched()) {
            ruleForm.load(kind);
        }
        if (kind == ModuleKind.DOCUMENT) {
            chooseDocument();
        }
    }

    private ModuleKind asked() {
        String asked = request.getParameter("kind");
        return Stream.of(ModuleKind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A document was just brought, or is chosen from those the hub has, or is the part's already. */
    private void chooseDocument() {
        if (request.getParameter("document") != null) {
            resource = Numbers.id(request, "document");
        }
        if (resource == 0) {
            documents = hubDocuments.documents(desk.reader());
        } else {
            document = hubDocuments.document(desk.reader(), resource);
            title = isNew() ? document.title() : title;
        }
    }

    /** The package's page sends here with its package chosen. */
    private void choosePackage() {
        Long named =
                brought.describe(desk.reader(), Numbers.id(request, "package")).resource();
        if (named != null) {
            resource = named;
        }
    }

    /** Why people could not have the part if it were published now, in a sentence; empty when they could. */
    public String getObstacle() {
        return obstacle;
    }

    private void take(DraftDescription.Part known) {
        obstacle = known.obstacle().isEmpty() ? "" : Messages.text(known.obstacle(), known.title());
        kind = known.kind();
        title = known.title();
        summary = known.summary();
        minutes = known.minutes() == 0 ? "" : Integer.toString(known.minutes());
        resource = known.resource();
        text = known.text();
        if (isWatched()) {
            ruleForm.take(known.rule());
        }
    }

    /** The button of the form. */
    public void keep() {
        boolean kept = desk.keeps(() -> {
            PartWords words = new PartWords(
                    kind,
                    title(),
                    summary,
                    Numbers.typed(minutes, "minutes", "part.minutes.wrong"),
                    resource,
                    text,
                    isWatched() ? ruleForm.rule(kind) : ModuleRule.NONE);
            if (isNew()) {
                drafts.add(desk.reader(), desk.id(), desk.getSeen(), words);
            } else {
                drafts.reword(desk.reader(), desk.id(), desk.getSeen(), part, words);
            }
        });
        if (kept) {
            desk.back();
        }
    }

    /** A package, an event or a recording that is given no other title keeps its own. */
    private String title() {
        if (title.isBlank() && isWatched()) {
            return ruleForm.title(resource);
        }
        return packages.stream()
                .filter(each -> title.isBlank() && each.resource() == resource)
                .map(PackageOnOffer::title)
                .findFirst()
                .orElse(title);
    }

    /** Takes the part out of the draft. */
    public void remove() {
        if (desk.makes(() -> drafts.remove(desk.reader(), desk.id(), desk.getSeen(), part))) {
            desk.back();
        }
    }

    /** Whether it is a live event or a recording. */
    private boolean isWatched() {
        return kind == ModuleKind.LIVE_EVENT || kind == ModuleKind.RECORDING;
    }

    public boolean isNew() {
        return part == 0;
    }

    public ModuleKind getKind() {
        return kind;
    }

    /** Which document it gives to read; nothing until one is chosen. */
    public @Nullable DocumentDescription getDocument() {
        return document;
    }

    /** What the hub has already, to choose from. */
    public List<DocumentDescription> getDocuments() {
        return documents;
    }

    /** How large a document may be, in millions of bytes. */
    public int getLimit() {
        return hubDocuments.limit();
    }

    /** This page once more, up to the number of a document. */
    public String getWithDocument() {
        return "course-part?course=" + desk.id() + (isNew() ? "" : "&part=" + part) + "&kind=document&document=";
    }

    public List<PackageOnOffer> getPackages() {
        return packages;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String typed) {
        summary = typed;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String typed) {
        minutes = typed;
    }

    public long getResource() {
        return resource;
    }

    public void setResource(long chosen) {
        resource = chosen;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed;
    }
}
