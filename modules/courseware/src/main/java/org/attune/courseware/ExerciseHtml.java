package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a learner does, as native inputs that the shell brings to life. */
final class ExerciseHtml {
    private final Prose prose;
    private final StringBuilder out;

    ExerciseHtml(Prose prose, StringBuilder out) {
        this.prose = prose;
        this.out = out;
    }

    void write(Block block) {
        if (block instanceof Block.Choice choice) {
            choice(choice);
        } else if (block instanceof Block.Order order) {
            order(order);
        } else if (block instanceof Block.Reflect reflect) {
            reflect(reflect);
        } else if (block instanceof Block.Plan plan) {
            plan(plan);
        }
    }

    private void choice(Block.Choice choice) {
        long best = choice.answers().stream().filter(Block.Answer::best).count();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < choice.answers().size(); i++) {
            pattern.append(choice.answers().get(i).best() ? letter(i) : "");
        }
        add(
                "<form class=\"exercise choice\" data-kind=\"choice\" data-id=\"%s\" data-key=\"%s\" data-best=\"%s\" novalidate>\n",
                choice.id(), Key.of(choice.id()), pattern);
        out.append("<fieldset>\n<legend>")
                .append(prose.inline(choice.question()))
                .append("</legend>\n");
        add(
                "<p class=\"how\">%s</p>\n",
                best > 1 ? "Choose all that fit." : "Choose one. There is something to say for each.");
        for (int i = 0; i < choice.answers().size(); i++) {
            String type = best > 1 ? "checkbox" : "radio";
            add(
                    "<div class=\"answer\"><input type=\"%s\" name=\"%s\" id=\"%s-%s\" value=\"%s\">",
                    type, choice.id(), choice.id(), letter(i), letter(i));
            add("<label for=\"%s-%s\">", choice.id(), letter(i));
            out.append(prose.inline(choice.answers().get(i).text())).append("</label></div>\n");
        }
        out.append("</fieldset>\n<p class=\"missing\" role=\"alert\"></p>\n");
        out.append("<button type=\"submit\">See what this gives</button>\n");
        out.append("<div class=\"said\" role=\"status\"></div>\n<div class=\"feedbacks\">\n");
        for (int i = 0; i < choice.answers().size(); i++) {
            Block.Answer answer = choice.answers().get(i);
            add("<div class=\"feedback\" data-for=\"%s\">", letter(i));
            if (answer.best()) {
                add("<p class=\"ours\">%s</p>", best > 1 ? "One that fits" : "The one we would choose");
            }
            out.append("<p class=\"chosen\">")
                    .append(prose.inline(answer.text()))
                    .append("</p>");
            out.append(prose.html(answer.feedback())).append("</div>\n");
        }
        out.append("</div>\n</form>\n");
    }

    private void order(Block.Order order) {
        int count = order.steps().size();
        StringBuilder best = new StringBuilder();
        for (int i = 0; i < count; i++) {
            best.append(letter(i));
        }
        add(
                "<form class=\"exercise order\" data-kind=\"order\" data-id=\"%s\" data-key=\"%s\" data-best=\"%s\">\n",
                order.id(), Key.of(order.id()), best);
        out.append("<fieldset>\n<legend>")
                .append(prose.inline(order.question()))
                .append("</legend>\n");
        out.append("<p class=\"how\">Move the steps up and down until the order feels right to you.</p>\n");
        out.append("<ol class=\"steps\" role=\"list\">\n");
        for (int i : shuffled(count)) {
            add("<li data-step=\"%s\"><span class=\"text\" id=\"%s-%s\">", letter(i), order.id(), letter(i));
            out.append(prose.inline(order.steps().get(i).text())).append("</span></li>\n");
        }
        out.append("</ol>\n</fieldset>\n<p class=\"moved\" role=\"status\"></p>\n");
        out.append("<button type=\"submit\">Compare with an order that often helps</button>\n");
        out.append("<div class=\"said\" role=\"status\"></div>\n<div class=\"better\">\n<ol>\n");
        for (Block.Step step : order.steps()) {
            out.append("<li>").append(prose.inline(step.text()));
            if (!step.why().isEmpty()) {
                out.append("<div class=\"why\">").append(prose.html(step.why())).append("</div>");
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n</div>\n</form>\n");
    }

    private void reflect(Block.Reflect reflect) {
        add(
                "<div class=\"exercise reflect\" data-kind=\"reflect\" data-id=\"%s\" data-key=\"%s\">\n",
                reflect.id(), Key.of(reflect.id()));
        add("<label for=\"%s\">", reflect.id());
        out.append(prose.inline(reflect.question())).append("</label>\n");
        String hint = reflect.hint();
        if (!hint.isEmpty()) {
            add("<p class=\"how\" id=\"%s-hint\">%s</p>\n", reflect.id(), hint);
        }
        add(
                "<textarea id=\"%s\" data-note=\"%s\" data-key=\"%s\" rows=\"6\" aria-describedby=\"%s-hint %s-kept\"></textarea>\n",
                reflect.id(), reflect.id(), Key.of(reflect.id()), reflect.id(), reflect.id());
        add("<p class=\"kept\" id=\"%s-kept\"></p>\n</div>\n", reflect.id());
    }

    private void plan(Block.Plan plan) {
        add(
                "<form class=\"exercise plan\" data-kind=\"plan\" data-id=\"%s\" data-key=\"%s\">\n",
                plan.id(), Key.of(plan.id()));
        add("<fieldset>\n<legend>%s</legend>\n", plan.title());
        for (Block.Field field : plan.fields()) {
            String id = plan.id() + "." + field.name();
            add("<div class=\"field\"><label for=\"%s\">%s</label>", id, field.label());
            add(
                    "<textarea id=\"%s\" data-note=\"%s\" data-key=\"%s\" rows=\"2\"></textarea></div>\n",
                    id, id, Key.of(id));
        }
        out.append("</fieldset>\n<p class=\"kept\"></p>\n<button type=\"submit\">Print my plan</button>\n</form>\n");
    }

    static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    /** A fixed order that is never the better one: every second step, then the rest, read backwards. */
    static List<Integer> shuffled(int count) {
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i < count; i += 2) {
            order.add(i);
        }
        for (int i = 0; i < count; i += 2) {
            order.add(i);
        }
        if (count > 2) {
            Collections.reverse(order);
        }
        return order;
    }

    private void add(String format, Object... texts) {
        Object[] escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = escape(String.valueOf(texts[i]));
        }
        out.append(String.format(format, escaped));
    }
}
