package org.attune.acceptance;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The smallest manifest for lessons that share one page, told apart by {@code ?lesson=n}. */
final class Manifest {

    private Manifest() {}

    static String of(String id, boolean version12, int lessons) {
        String items = IntStream.rangeClosed(1, lessons)
                .mapToObj(
                        n -> "<item identifier=\"lesson-%d\" identifierref=\"page-%d\"><title>Lesson %d</title></item>"
                                .formatted(n, n, n))
                .collect(Collectors.joining("\n      "));
        String resources = IntStream.rangeClosed(1, lessons)
                .mapToObj(n -> """
                    <resource identifier="page-%d" type="webcontent" adlcp:%s="sco" href="index.html?lesson=%d">
                          <file href="index.html"/><file href="scorm.js"/></resource>""".formatted(n, version12 ? "scormtype" : "scormType", n))
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
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
            """;
}
