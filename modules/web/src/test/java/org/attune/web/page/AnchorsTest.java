package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the list of mistakes at the head of a form leads to. */
class AnchorsTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    /** A mistake that a page shows by itself; a:field shows its own. */
    private static final Pattern MISTAKE = Pattern.compile("rendered=\"#\\{form\\.invalid\\('(\\w+)'\\)}\"");

    /** What takes the focus by itself. */
    private static final Pattern INPUT = Pattern.compile("<(input|select|textarea|h:\\w+)\\s");

    @Test
    void a_mistake_leads_to_where_it_is_put_right_and_the_focus_goes_there() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<Path> all =
                    pages.filter(each -> each.toString().endsWith(".xhtml")).toList();
            assertThat(all).isNotEmpty();
            for (Path page : all) {
                String text = Files.readString(page);
                for (String field : fields(text)) {
                    assertThat(tags(text, field))
                            .as("%s, %s", page, field)
                            .hasSize((int)
                                    fields(text).stream().filter(field::equals).count())
                            .allMatch(tag -> INPUT.matcher(tag).lookingAt() || tag.contains("tabindex=\"-1\""));
                }
            }
        }
    }

    private static List<String> fields(String page) {
        return MISTAKE.matcher(page).results().map(each -> each.group(1)).toList();
    }

    private static List<String> tags(String page, String id) {
        return Pattern.compile("<[\\w:]+\\s[^>]*\\bid=\"" + id + "\"[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
