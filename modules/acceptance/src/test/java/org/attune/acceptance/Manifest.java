package org.attune.acceptance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The smallest manifest for lessons that are a page each. */
final class Manifest {

    private Manifest() {}

    /**
     * A lesson.
     *
     * @param href the page, with a query if it takes one
     * @param more what its item says besides
     */
    record Lesson(String identifier, String title, String href, boolean sco, String more) {
        static Lesson sco(String identifier, String title, String href) {
            return new Lesson(identifier, title, href, true, "");
        }

        static Lesson asset(String identifier, String title, String href) {
            return new Lesson(identifier, title, href, false, "");
        }

        Lesson with(String other) {
            return new Lesson(identifier, title, href, sco, other);
        }

        private String item(int number) {
            return "<item identifier=\"%s\" identifierref=\"page-%d\"><title>%s</title>%s</item>"
                    .formatted(identifier, number, title, more);
        }

        private String resource(int number, boolean version12) {
            return "<resource identifier=\"page-%d\" type=\"webcontent\" adlcp:%s=\"%s\" href=\"%s\"/>"
                    .formatted(number, version12 ? "scormtype" : "scormType", sco ? "sco" : "asset", href);
        }
    }

    /** Lessons that share the notebook, told apart by {@code ?lesson=n}. */
    static String of(String id, boolean version12, int lessons) {
        return of(
                id,
                version12,
                IntStream.rangeClosed(1, lessons)
                        .mapToObj(n -> Lesson.sco("lesson-" + n, "Lesson " + n, "index.html?lesson=" + n))
                        .toList());
    }

    static String of(String id, boolean version12, List<Lesson> lessons) {
        String items = IntStream.range(0, lessons.size())
                .mapToObj(i -> lessons.get(i).item(i + 1))
                .collect(Collectors.joining("\n      "));
        String resources = IntStream.range(0, lessons.size())
                .mapToObj(i -> lessons.get(i).resource(i + 1, version12))
                .collect(Collectors.joining("\n    "));
        return (version12 ? HEAD_12 : HEAD_2004).formatted(id) + """
              <organizations default="all">
                <organization identifier="all"><title>Notebook: %s</title>
                  %s
                </organization>
              </organizations>
              <resources>
                %s
              </resources>
            </manifest>
            """.formatted(id, items, resources);
    }

    private static final String HEAD_12 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="%s" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
            """;

    private static final String HEAD_2004 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="%s" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
            """;
}
