package org.attune.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for. Everything else is configuration by MicroProfile Config: environment
 * variables or system properties, listed in docs/operating.md.
 *
 * @param port the HTTP port, 1–65535
 * @param listen the address to listen on; loopback unless asked otherwise
 * @param data the data folder
 * @param logs the folder of the server's log; none for {@code log} in the data folder
 * @param courses the folder of courses, with catalogue.json and packages
 */
record Options(int port, String listen, Path data, Optional<Path> logs, Optional<Path> courses, boolean help) {

    static final String USAGE = """
            Usage: java -jar attune.jar [--port N] [--listen ADDRESS] [--data FOLDER] [--log FOLDER] [--courses FOLDER]

              --port N          the port to answer on (8080)
              --listen ADDRESS  the address to answer on (127.0.0.1; 0.0.0.0 for all)
              --data FOLDER     where database, packages, secrets and log are kept (./data)
              --log FOLDER      where the log is kept (log in the data folder)
              --courses FOLDER  courses that every hub starts with: catalogue.json and packages
              --help            this text

            PostgreSQL and production are configuration: see docs/operating.md.
            """;

    static Options parse(List<String> arguments) {
        Options options = new Options(8080, "127.0.0.1", Path.of("data"), Optional.empty(), Optional.empty(), false);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.removeFirst(), rest);
        }
        return options;
    }

    /** Where the log is kept, and what the server is started with. */
    Path log() {
        return logs.orElse(data.resolve("log")).toAbsolutePath().normalize();
    }

    private Options with(String name, Deque<String> rest) {
        return switch (name) {
            case "--port" -> new Options(number(value(name, rest)), listen, data, logs, courses, help);
            case "--listen" -> new Options(port, value(name, rest), data, logs, courses, help);
            case "--data" -> new Options(port, listen, Path.of(value(name, rest)), logs, courses, help);
            case "--log" -> new Options(port, listen, data, Optional.of(Path.of(value(name, rest))), courses, help);
            case "--courses" -> new Options(port, listen, data, logs, Optional.of(folder(value(name, rest))), help);
            case "--help", "-h" -> new Options(port, listen, data, logs, courses, true);
            default -> throw new CannotStart("I do not know the option " + name + ".\n\n" + USAGE);
        };
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new CannotStart("The option " + name + " needs a value after it.\n\n" + USAGE);
        }
        return rest.removeFirst();
    }

    private static int number(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the range.
        }
        throw new CannotStart("A port is a number from 1 to 65535, not \"" + text + "\".");
    }

    private static Path folder(String text) {
        Path folder = Path.of(text).toAbsolutePath().normalize();
        if (!folder.toFile().isDirectory()) {
            throw new CannotStart("There is no folder of courses at " + folder
                    + ". The build makes one: scorm-content/target/packages.");
        }
        return folder;
    }
}
