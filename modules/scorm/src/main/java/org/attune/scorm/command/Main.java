package org.attune.scorm.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command's words and its exit codes. */
public final class Main {
    static final int PLAYABLE = 0;
    static final int REFUSED = 1;
    static final int USED_WRONGLY = 2;

    private static final String USAGE = """
            Says of SCORM packages whether they can be played, what is in them, and what is wrong with them.

              java -jar scorm.jar check [--json] FILE…

              --json   print a JSON array, one element for each file, instead of text
              --help   print this

            Exit 0: every package can be played. 1: at least one is refused. 2: the command was used wrongly,
            or a file is not there or cannot be read.
            """;

    private Main() {}

    /** Prints to the standard streams, and ends the program with the exit code. */
    public static void main(String[] args) {
        Charset charset = charset();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        int code = run(List.of(args), out, err);
        out.flush();
        System.exit(code);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.stream().anyMatch(each -> each.equals("--help") || each.equals("-h"))) {
            out.print(USAGE);
            return PLAYABLE;
        }
        List<String> files = new ArrayList<>(args);
        boolean json = files.removeIf("--json"::equals);
        String command = files.isEmpty() ? "" : files.remove(0);
        Optional<String> mistake = mistake(command, files);
        if (mistake.isPresent()) {
            err.println(mistake.get());
            err.println();
            err.print(USAGE);
            return USED_WRONGLY;
        }
        List<Check> checks = new ArrayList<>();
        for (String file : files) {
            Check check = Check.of(file);
            checks.add(check);
            if (!json) {
                out.print(TextReport.of(check));
                out.flush();
            }
        }
        if (json) {
            out.println(JsonReport.of(checks));
        }
        return checks.stream().mapToInt(Check::exit).max().orElse(PLAYABLE);
    }

    private static Optional<String> mistake(String command, List<String> files) {
        if (command.isEmpty()) {
            return Optional.of("Say what to do: check.");
        }
        if (!command.equals("check")) {
            return Optional.of("There is no command “" + command + "”; there is: check.");
        }
        if (files.remove("--")) {
            // What follows are files, even if they look like options.
            return files.isEmpty() ? Optional.of("Say which files to check.") : Optional.empty();
        }
        return files.stream()
                .filter(each -> each.startsWith("-"))
                .findFirst()
                .map(option -> "There is no option " + option + ".")
                .or(() -> files.isEmpty() ? Optional.of("Say which files to check.") : Optional.empty());
    }

    /** UTF-8, but on Windows what its console shows; elsewhere a plain locale would turn quotes into question marks. */
    private static Charset charset() {
        String console = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows && !console.isEmpty() ? Charset.forName(console) : StandardCharsets.UTF_8;
    }
}
