package org.attune.tracking;

import jakarta.json.JsonArrayBuilder;
import java.util.List;

/**
 * The event is stored, and stays so.
 *
 * @param superseded the activity was begun since with a newer epoch: the lesson is open elsewhere
 * @param remarks elements refused, which are kept in quarantine, and warnings about others
 */
public record Acknowledgement(long epoch, long seq, boolean superseded, List<Remark> remarks) implements TrackAnswer {
    public Acknowledgement {
        remarks = List.copyOf(remarks);
    }

    public String toJson() {
        JsonArrayBuilder refused = Wire.JSON.createArrayBuilder();
        JsonArrayBuilder warnings = Wire.JSON.createArrayBuilder();
        for (Remark remark : remarks) {
            var json = Wire.JSON.createObjectBuilder().add("element", remark.element());
            if (remark.refuses()) {
                refused.add(json.add("error", remark.error()).add("message", remark.message()));
            } else {
                warnings.add(json.add("message", remark.message()));
            }
        }
        return Wire.write(Wire.JSON
                .createObjectBuilder()
                .add("epoch", epoch)
                .add("seq", seq)
                .add("result", superseded ? "superseded" : "stored")
                .add("refused", refused)
                .add("warnings", warnings)
                .build());
    }
}
