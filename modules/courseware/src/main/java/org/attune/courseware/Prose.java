package org.attune.courseware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown to HTML, with terms, citations and drawings. One for each lesson: it remembers what was cited. */
final class Prose {
    static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");
    static final Pattern CITATION = Pattern.compile("\\[@([\\w-]+)\\]");
    static final Pattern TERM = Pattern.compile("\\[([^\\]]+)\\]\\{term=\"([^\"]*)\"\\}");
    private static final Pattern IMG = Pattern.compile("<img src=\"([^\"]*)\" alt=\"([^\"]*)\" />");
    private static final Pattern LINK = Pattern.compile("<a rel=\"nofollow\" href=\"([^\"]*)\">");
    /** From the private use area: what Markdown leaves alone. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
    private static final Pattern BLOCK_END = Pattern.compile("</(?:p|ul|ol|table)>\\n?");

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private final Map<String, Source> sources;
    private final Function<String, String> size;
    private final Set<Source> cited = new LinkedHashSet<>();

    private record Term(String word, String meaning) {}

    /** @param size gives the {@code width} and {@code height} attributes of a drawing, or nothing */
    Prose(Map<String, Source> sources, Function<String, String> size) {
        this.sources = sources;
        this.size = size;
    }

    /** What was cited so far, in the order of the first citation. */
    Set<Source> cited() {
        return cited;
    }

    /** Blocks: paragraphs, lists, tables. */
    String html(String markdown) {
        List<Term> terms = new ArrayList<>();
        String marked = replace(TERM, withCitations(markdown), term -> {
            terms.add(new Term(term.group(1), term.group(2)));
            return OPEN + String.valueOf(terms.size() - 1) + CLOSE;
        });
        String html = renderer.render(parser.parse(marked));
        html = replace(IMG, html, this::image);
        html = html.replaceAll("<p>(<img[^>]*>)</p>", "<figure class=\"drawing\">$1</figure>");
        html = replace(LINK, html, link -> link(link.group(1)));
        return explained(html, terms)
                .replaceAll("(?s)(<table>.*?</table>)", "<div class=\"table\">$1</div>")
                .replaceAll("<th(?=[ >])", "<th scope=\"col\"");
    }

    /** A single line, without the paragraph around it. */
    String inline(String markdown) {
        String html = html(markdown).strip();
        return html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0
                ? html.substring("<p>".length(), html.length() - "</p>".length())
                : html;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String withCitations(String markdown) {
        return replace(CITATION, markdown, citation -> {
            Source source = sources.get(citation.group(1));
            if (source == null) {
                return citation.group();
            }
            cited.add(source);
            return "(" + source.brief() + ")";
        });
    }

    /** What lies elsewhere opens beside the lesson, which may be all there is in its frame. */
    private static String link(String address) {
        return address.startsWith("http")
                ? "<a href=\"" + address + "\" target=\"_blank\" rel=\"noopener\">"
                : "<a href=\"" + address + "\">";
    }

    private String image(Matcher image) {
        String decorative = image.group(2).isEmpty() ? " aria-hidden=\"true\"" : "";
        return "<img src=\"" + image.group(1) + "\" alt=\"" + image.group(2) + "\"" + decorative
                + size.apply(image.group(1)) + ">";
    }

    /** Puts each term's meaning right below the paragraph or list in which it stands. */
    private static String explained(String html, List<Term> terms) {
        StringBuilder out = new StringBuilder();
        Matcher mark = MARK.matcher(html);
        Matcher end = BLOCK_END.matcher(html);
        int from = 0;
        while (from < html.length()) {
            int to = end.find(from) ? end.end() : html.length();
            StringBuilder meanings = new StringBuilder();
            mark.region(from, to);
            int copied = from;
            while (mark.find()) {
                Term term = terms.get(Integer.parseInt(mark.group(1)));
                out.append(html, copied, mark.start())
                        .append("<dfn>")
                        .append(escape(term.word()))
                        .append("</dfn>");
                copied = mark.end();
                meanings.append("<p class=\"term\"><strong>")
                        .append(escape(capital(term.word())))
                        .append("</strong> ")
                        .append(escape(term.meaning()))
                        .append("</p>\n");
            }
            out.append(html, copied, to).append(meanings);
            from = to;
        }
        return out.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String replace(Pattern pattern, String text, Function<Matcher, String> by) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(by.apply(matcher)));
        }
        return matcher.appendTail(out).toString();
    }
}
