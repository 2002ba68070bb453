package org.attune.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.attune.account.SealingKey;
import org.attune.account.ServerKey;
import org.attune.shared.JsonText;

/** Keeps what letters say from whoever reads the database: a letter may hold a link that lets someone in. */
@ApplicationScoped
class LetterSeal {

    @Inject
    ServerKey server;

    byte[] seal(Letter letter, String place) {
        return key().seal(json(letter).toString().getBytes(StandardCharsets.UTF_8), place);
    }

    Letter open(byte[] sealed, String place) {
        return letter(JsonText.object(key().open(sealed, place)).orElseThrow());
    }

    private SealingKey key() {
        return server.derive("letters");
    }

    private static JsonObject json(Letter letter) {
        JsonArrayBuilder paragraphs = Json.createArrayBuilder();
        letter.paragraphs().forEach(paragraphs::add);
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("address", letter.address())
                .add("name", letter.name())
                .add("subject", letter.subject())
                .add("paragraphs", paragraphs)
                .add("why", letter.why());
        if (letter.call() != null) {
            all.add("words", letter.call().words()).add("link", letter.call().address());
        }
        if (!letter.more().isEmpty()) {
            JsonArrayBuilder more = Json.createArrayBuilder();
            letter.more()
                    .forEach(each -> more.add(Json.createObjectBuilder()
                            .add("words", each.words())
                            .add("link", each.address())));
            all.add("more", more);
        }
        if (letter.until() != null) {
            all.add("until", letter.until().toString());
        }
        Letter.CalendarPart calendar = letter.calendar();
        if (calendar != null) {
            all.add("calendar-method", calendar.method().name()).add("calendar", calendar.text());
        }
        return all.build();
    }

    private static Letter letter(JsonObject all) {
        return new Letter(
                all.getString("address"),
                all.getString("name"),
                all.getString("subject"),
                all.getJsonArray("paragraphs").getValuesAs(JsonString::getString),
                all.containsKey("link") ? call(all) : null,
                all.containsKey("more")
                        ? all.getJsonArray("more").stream()
                                .map(each -> call(each.asJsonObject()))
                                .toList()
                        : List.of(),
                all.getString("why"),
                all.containsKey("until") ? Instant.parse(all.getString("until")) : null,
                all.containsKey("calendar") ? calendar(all) : null);
    }

    private static Letter.CalendarPart calendar(JsonObject all) {
        return new Letter.CalendarPart(
                Letter.CalendarMethod.valueOf(all.getString("calendar-method")), all.getString("calendar"));
    }

    private static Letter.Call call(JsonObject one) {
        return new Letter.Call(one.getString("words"), one.getString("link"));
    }
}
