package org.attune.notification;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.shared.Line;

/** What a letter says, as plain text and as HTML in the dress of the pages. */
final class LetterText {
    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:24px 16px;background:#FBF7F1;color:#1F2A2E;font-family:'Atkinson Hyperlegible Next',system-ui,-apple-system,'Segoe UI',sans-serif;font-size:17px;line-height:1.5">
            <div style="max-width:560px;margin:0 auto;padding:24px;background:#FFFFFF;border:1px solid #E3DACE;border-radius:12px">
            <p style="margin:0 0 16px;font-weight:700;color:#0F5C5C">Attune</p>
            %s%s</div>
            <p dir="auto" style="max-width:560px;margin:16px auto 0;padding:0 24px;font-size:15px;color:#55636A">%s</p>
            </body>
            </html>
            """;

    private static final String CALL = """
            <p style="margin:24px 0"><a href="%1$s" style="display:inline-block;padding:12px 24px;background:#0F5C5C;color:#FFFFFF;border-radius:8px;font-weight:700;text-decoration:none">%2$s</a></p>
            <p style="margin:0;font-size:15px;color:#55636A;overflow-wrap:anywhere">If the button does nothing, copy this address into your browser:<br><a href="%1$s" style="color:#0F5C5C">%1$s</a></p>
            """;

    private static final String MORE = """
            <p style="margin:16px 0 0;font-size:15px;overflow-wrap:anywhere"><a href="%s" style="color:#0F5C5C">%s</a></p>
            """;

    private LetterText() {}

    static String plain(Letter letter) {
        StringBuilder text = new StringBuilder();
        letter.paragraphs().forEach(each -> text.append(Line.of(each)).append("\n\n"));
        Stream.concat(Stream.ofNullable(letter.call()), letter.more().stream())
                .forEach(each -> text.append(Line.of(each.words()))
                        .append(":\n")
                        .append(each.address())
                        .append("\n\n"));
        return text.append(Line.of(letter.why())).append('\n').toString();
    }

    static String html(Letter letter) {
        String paragraphs = letter.paragraphs().stream()
                .map(each -> "<p dir=\"auto\" style=\"margin:0 0 16px\">" + escaped(each) + "</p>\n")
                .collect(Collectors.joining());
        Letter.Call call = letter.call();
        String button = call == null ? "" : CALL.formatted(escaped(call.address()), escaped(call.words()));
        String more = letter.more().stream()
                .map(each -> MORE.formatted(escaped(each.address()), escaped(each.words())))
                .collect(Collectors.joining());
        return HTML.formatted(escaped(letter.subject()), paragraphs, button + more, escaped(letter.why()));
    }

    private static String escaped(String text) {
        return Line.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
