package org.attune.tracking;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remarks as they are kept with their event, so that a replay is answered as before. */
final class Remarks {
    private Remarks() {}

    static byte @Nullable [] write(List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return null;
        }
        JsonArrayBuilder all = Wire.JSON.createArrayBuilder();
        remarks.forEach(each -> all.add(Wire.JSON
                .createObjectBuilder()
                .add("element", each.element())
                .add("error", each.error())
                .add("message", each.message())));
        return Wire.write(Wire.JSON.createObjectBuilder().add("remarks", all).build())
                .getBytes(StandardCharsets.UTF_8);
    }

    static List<Remark> read(byte[] bytes) {
        return Wire.read(bytes).orElseThrow().getJsonArray("remarks").getValuesAs(JsonObject.class).stream()
                .map(each -> new Remark(each.getString("element"), each.getInt("error"), each.getString("message")))
                .toList();
    }
}
