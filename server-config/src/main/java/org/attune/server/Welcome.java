package org.attune.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the console says once the server answers. */
record Welcome(Path data, Path log) {

    String text() throws IOException {
        StringBuilder text = new StringBuilder("\n  Attune is ready: ")
                .append(System.getProperty("attune.address"))
                .append("\n\n");
        Path link = data.resolve("secret").resolve("setup-link.txt");
        if (Files.exists(link)) {
            text.append("  Nobody is here yet. This link works once and makes the first administrator,\n")
                    .append("  hub and coordinator:\n    ")
                    .append(Files.readString(link).strip())
                    .append("\n\n");
        }
        if (Boolean.getBoolean("attune.demo.ready")) {
            text.append("  Demo accounts, password attune-demo:\n")
                    .append("    educator@demo.example     learns\n")
                    .append("    leader@demo.example       leads a baby room\n")
                    .append("    manager@demo.example      manages a nursery\n")
                    .append("    coordinator@demo.example  looks after the hub\n\n");
        }
        return text.append("  Data: ")
                .append(data.toAbsolutePath().normalize())
                .append("\n  Log:  ")
                .append(log)
                .append("\n  Stop with Ctrl+C.\n")
                .toString();
    }
}
