package org.attune.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event with seq 0: an epoch begins.
 *
 * @param read up to where older epochs were read; what they write beyond may become a branch
 * @param set what the chosen branch gives the new epoch
 * @param device where it is; absent when the browser did not say
 */
record Beginning(
        long epoch,
        List<Read> read,
        Map<String, String> set,
        Rules rules,
        @Nullable Device device) {
    Beginning {
        read = List.copyOf(read);
        set = Map.copyOf(set);
    }

    /** Up to where an older epoch's word on one element was read. */
    record Read(String element, Position upTo) {
        private JsonArray toJson() {
            return Wire.JSON
                    .createArrayBuilder()
                    .add(element)
                    .add(upTo.epoch())
                    .add(upTo.seq())
                    .build();
        }

        private static Read of(JsonArray json) {
            return new Read(
                    json.getString(0),
                    new Position(
                            json.getJsonNumber(1).longValue(),
                            json.getJsonNumber(2).longValue()));
        }
    }

    Position position() {
        return new Position(epoch, 0);
    }

    JsonObject toJson() {
        JsonArrayBuilder points = Wire.JSON.createArrayBuilder();
        read.forEach(each -> points.add(each.toJson()));
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("v", 1)
                .add("epoch", epoch)
                .add("read", points)
                .add("set", Texts.toJson(set))
                .add("rules", rules.toJson());
        if (device != null) {
            json.add("device", device.word());
        }
        return json.build();
    }

    static Beginning of(JsonObject json) {
        return new Beginning(
                json.getJsonNumber("epoch").longValue(),
                json.getJsonArray("read").getValuesAs(JsonArray.class).stream()
                        .map(Read::of)
                        .toList(),
                Texts.of(json.getJsonObject("set")),
                Rules.of(json.getJsonObject("rules")),
                Device.of(json.getString("device", "")).orElse(null));
    }
}
