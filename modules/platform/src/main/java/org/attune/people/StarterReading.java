package org.attune.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.attune.account.EmailAddress;
import org.attune.account.Names;
import org.attune.setting.SettingName;
import org.attune.shared.Line;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads a list of starters as spreadsheets save it, and finds all that is wrong in it. */
class StarterReading {
    private static final int MOST = 500;
    private static final String GIVEN = "first name";
    private static final String FAMILY = "family name";
    private static final String EMAIL = "e-mail";
    private static final String NAME = "sign-in name";
    private static final String SETTING = "setting";
    private static final String ROLE = "role";

    /** How people head their columns, and what it means. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("first name", GIVEN),
            Map.entry("given name", GIVEN),
            Map.entry("forename", GIVEN),
            Map.entry("family name", FAMILY),
            Map.entry("last name", FAMILY),
            Map.entry("surname", FAMILY),
            Map.entry("e-mail", EMAIL),
            Map.entry("email", EMAIL),
            Map.entry("e-mail address", EMAIL),
            Map.entry("email address", EMAIL),
            Map.entry("sign-in name", NAME),
            Map.entry("sign in name", NAME),
            Map.entry("username", NAME),
            Map.entry("setting", SETTING),
            Map.entry("nursery", SETTING),
            Map.entry("role", ROLE));

    private static final Map<String, Role> ROLES = Map.of(
            "", Role.EDUCATOR,
            "educator", Role.EDUCATOR,
            "key person", Role.EDUCATOR,
            "room leader", Role.ROOM_LEADER,
            "manager", Role.MANAGER,
            "specialist leader", Role.SPECIALIST_LEADER,
            "hub coordinator", Role.COORDINATOR,
            "coordinator", Role.COORDINATOR);

    private final Map<String, List<SettingName>> settings;
    private final Predicate<String> taken;
    private final List<Starter> starters = new ArrayList<>();
    private final List<StarterList.Problem> problems = new ArrayList<>();
    private final Set<String> signInNames = new HashSet<>();

    /** @param taken whether someone has a sign-in name */
    StarterReading(List<SettingName> settings, Predicate<String> taken) {
        this.settings = settings.stream().collect(Collectors.groupingBy(each -> compared(each.name())));
        this.taken = taken;
    }

    StarterList read(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(marked))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(marked))) {
            List<CSVRecord> lines =
                    parser.getRecords().stream().filter(each -> !isEmpty(each)).toList();
            if (lines.isEmpty()) {
                wrong(0, "people.list.empty");
            } else {
                read(lines);
            }
        } catch (UncheckedIOException | IOException e) {
            wrong(0, "people.list.quotes");
        }
        return new StarterList(starters, problems);
    }

    /** Spreadsheets of other countries save semicolons, and a copied table has tabs. */
    private static String delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.contains("\t") ? "\t" : head.contains(";") && !head.contains(",") ? ";" : ",";
    }

    private static boolean isEmpty(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private void read(List<CSVRecord> lines) {
        Map<String, Integer> columns = new TreeMap<>();
        CSVRecord head = lines.get(0);
        for (int i = 0; i < head.size(); i++) {
            String meaning = HEADINGS.get(compared(head.get(i)));
            if (meaning == null && !head.get(i).isBlank()) {
                wrong(line(head), "people.list.heading", head.get(i));
            } else if (meaning != null && columns.putIfAbsent(meaning, i) != null) {
                wrong(line(head), "people.list.heading-twice", head.get(i));
            }
        }
        for (String needed : List.of(GIVEN, FAMILY)) {
            if (!columns.containsKey(needed)) {
                wrong(line(head), "people.list.heading-missing", needed);
            }
        }
        if (lines.size() == 1) {
            wrong(0, "people.list.nobody");
        }
        if (lines.size() - 1 > MOST) {
            wrong(0, "people.list.many", MOST, lines.size() - 1);
        } else if (problems.isEmpty()) {
            lines.subList(1, lines.size()).forEach(each -> read(each, columns));
        }
    }

    private void read(CSVRecord line, Map<String, Integer> columns) {
        int before = problems.size();
        String given = cell(line, columns, GIVEN);
        String family = cell(line, columns, FAMILY);
        String email = cell(line, columns, EMAIL);
        String name = cell(line, columns, NAME);
        String setting = cell(line, columns, SETTING);
        Role role = ROLES.get(compared(cell(line, columns, ROLE)));
        attempt(line, () -> Names.given(given));
        attempt(line, () -> Names.family(family));
        if (!name.isEmpty()) {
            attempt(line, () -> Names.signIn(name));
        }
        attempt(line, () -> EmailAddress.typed(email));
        if (role == null) {
            wrong(line(line), "people.list.role", cell(line, columns, ROLE));
        }
        if (!name.isEmpty() && (!signInNames.add(Names.signInKey(name)) || taken.test(name))) {
            wrong(line(line), "people.list.name-taken", name);
        }
        Long where = setting(line, setting);
        if (problems.size() == before && role != null) {
            starters.add(new Starter(given, family, email, name, where, role));
        }
    }

    private @Nullable Long setting(CSVRecord line, String name) {
        if (name.isEmpty()) {
            return null;
        }
        List<SettingName> called = settings.getOrDefault(compared(name), List.of());
        if (called.isEmpty()) {
            wrong(line(line), "people.list.setting", name);
        } else if (called.size() > 1) {
            wrong(line(line), "people.list.setting-twice", name);
        }
        return called.size() == 1 ? called.get(0).setting() : null;
    }

    private void attempt(CSVRecord line, Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolation refused) {
            wrong(line(line), refused.messageKey(), refused.arguments());
        }
    }

    private void wrong(long line, String messageKey, Object... arguments) {
        problems.add(new StarterList.Problem(line, messageKey, Arrays.asList(arguments)));
    }

    private static String cell(CSVRecord line, Map<String, Integer> columns, String heading) {
        Integer column = columns.get(heading);
        return column == null || column >= line.size() ? "" : Line.of(line.get(column));
    }

    /** As people count the lines they see. */
    private static long line(CSVRecord line) {
        return line.getRecordNumber();
    }

    private static String compared(String text) {
        return Line.of(text).toLowerCase(Locale.ROOT);
    }
}
