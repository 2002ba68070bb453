package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.FinishChoice;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleKind;
import org.attune.shared.RuleViolation;

/** What finishing the course means. Its boxes and buttons are plain ones, read from the request. */
@Named("courseFinishPage")
@RequestScoped
public class CourseFinishPage {

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    HttpServletRequest request;

    private String rule = "";
    private String score = "";
    private Set<String> marked = Set.of();
    private String scored = "";

    @PostConstruct
    void load() {
        if (request.getParameter("rule") == null && desk.isDrafted()) {
            DraftDescription draft = desk.getDraft();
            rule = draft.finish().name();
            score = draft.finishScore() == 0 ? "" : Integer.toString(draft.finishScore());
            boolean chosen = draft.finish() != FinishRule.ALL_LESSONS;
            marked = draft.parts().stream()
                    .filter(each -> chosen && each.needed())
                    .map(each -> Long.toString(each.id()))
                    .collect(Collectors.toSet());
            scored = marked.stream().findFirst().orElse("");
        } else {
            rule = typed("rule");
            score = typed("score");
            marked = Set.copyOf(Arrays.asList(many("parts")));
            scored = typed("scored");
        }
    }

    private String typed(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private String[] many(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    /** The button of the form. */
    public void keep() {
        if (desk.makes(() -> drafts.finishBy(desk.reader(), desk.id(), desk.getSeen(), choice()))) {
            desk.back();
        }
    }

    private FinishChoice choice() {
        return switch (rule) {
            case "MARKED_MODULES" -> new FinishChoice(FinishRule.MARKED_MODULES, 0, ids(marked));
            case "SCORE" ->
                new FinishChoice(
                        FinishRule.SCORE, Numbers.typed(score, "score", "finish.score-wrong"), ids(Set.of(scored)));
            case "ALL_LESSONS" -> new FinishChoice(FinishRule.ALL_LESSONS, 0, Set.of());
            default -> throw new RuleViolation("finish.none");
        };
    }

    private static Set<Long> ids(Set<String> values) {
        return values.stream()
                .filter(each -> each.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** {@code checked} when it is the rule chosen. */
    public boolean isRule(String name) {
        return rule.equals(name);
    }

    public boolean isMarked(long part) {
        return marked.contains(Long.toString(part));
    }

    public boolean isScored(long part) {
        return scored.equals(Long.toString(part));
    }

    public String getScore() {
        return score;
    }

    /** The parts to choose from; none when the draft is gone. */
    public List<DraftDescription.Part> getParts() {
        return desk.isDrafted() ? desk.getDraft().parts() : List.of();
    }

    /** The parts in which a score can be reached. */
    public List<DraftDescription.Part> getPackages() {
        return getParts().stream()
                .filter(each -> each.kind() == ModuleKind.PACKAGE)
                .toList();
    }
}
