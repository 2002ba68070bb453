package org.attune.scorm.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.scorm.manifest.ScormVersion;

/** Reads the cases written by hand: {@code = name}, {@code given | element | value}, {@code call | arguments | result | error}. */
final class WrittenCases {
    private final List<Cases.Case> cases = new ArrayList<>();
    private String name = "";
    private Map<String, String> given = new LinkedHashMap<>();
    private List<Cases.Step> steps = new ArrayList<>();

    private WrittenCases() {}

    static List<Cases.Case> of(ScormVersion version) {
        String resource = "written-" + version.dataModel() + ".cases";
        try (InputStream in = Objects.requireNonNull(WrittenCases.class.getResourceAsStream(resource), resource)) {
            WrittenCases reader = new WrittenCases();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(reader::read);
            reader.end();
            return reader.cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        if (line.startsWith("= ")) {
            end();
            name = line.substring(2);
            return;
        }
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        if (cells.get(0).equals("given")) {
            given.put(cells.get(1), cells.get(2));
        } else {
            int last = cells.size() - 1;
            steps.add(new Cases.Step(
                    cells.get(0),
                    List.copyOf(cells.subList(1, last - 1)),
                    cells.get(last - 1),
                    Integer.parseInt(cells.get(last))));
        }
    }

    private void end() {
        if (!steps.isEmpty()) {
            cases.add(new Cases.Case(name, given, steps));
        }
        given = new LinkedHashMap<>();
        steps = new ArrayList<>();
    }
}
