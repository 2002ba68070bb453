package org.attune.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** What is said to whoever types a name of their own, as it is said of somebody else. */
    private static final Map<String, String> ABOUT_THEM = Map.of(
            "account.givenName.missing", "people.list.given-name-missing",
            "account.familyName.missing", "people.list.family-name-missing",
            "people.namesake", "people.list.there");

    private final Map<String, List<SettingName>> settings;
    private final Predicate<String> taken;
    private final List<Starter> starters = new ArrayList<>();
    private final List<StarterList.Problem> problems = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Set<String> signInNames = new HashSet<>();
    private final Doubles doubles;
    private final Adder adder;
    private final @Nullable Long preset;

    /**
     * @param preset id of the setting of those for whom the list names none
     * @param taken whether someone has a sign-in name
     */
    StarterReading(Adder adder, @Nullable Long preset, Predicate<String> taken, Doubles doubles) {
        this.doubles = doubles;
        this.adder = adder;
        this.preset = preset;
        this.settings = adder.settings().stream().collect(Collectors.groupingBy(each -> compared(each.name())));
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
            List<CSVRecord> all = new ArrayList<>();
            try {
                parser.forEach(all::add);
            } catch (UncheckedIOException e) {
                // What follows a mark that is not closed is no line any more.
                wrong(all.size() + 1L, "people.list.quotes");
            }
            List<CSVRecord> full = all.stream().filter(each -> !isEmpty(each)).toList();
            if (full.isEmpty() && problems.isEmpty()) {
                wrong(0, "people.list.empty");
            } else if (problems.isEmpty()) {
                read(full);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<StarterList.Problem> doubts = told(doubles.names(starters));
        problems.addAll(told(doubles.addresses(starters)));
        problems.sort(Comparator.comparingLong(StarterList.Problem::line));
        return new StarterList(starters, problems, doubts);
    }

    private List<StarterList.Problem> told(List<Doubles.Found> found) {
        return found.stream()
                .map(each -> new StarterList.Problem(
                        lines.get(each.at()),
                        ABOUT_THEM.getOrDefault(each.messageKey(), each.messageKey()),
                        each.arguments()))
                .toList();
    }

    /** Spreadsheets of other countries save semicolons, and a copied table has tabs. */
    private static String delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.contains("\t") ? "\t" : head.contains(";") && !head.contains(",") ? ";" : ",";
    }

    private static boolean isEmpty(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private void read(List<CSVRecord> full) {
        Map<String, Integer> columns = new TreeMap<>();
        CSVRecord head = full.get(0);
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
        if (full.size() == 1) {
            wrong(0, "people.list.nobody");
        }
        if (full.size() - 1 > MOST) {
            wrong(0, "people.list.many", MOST, full.size() - 1);
        } else if (problems.isEmpty()) {
            full.subList(1, full.size()).forEach(each -> read(each, columns, head.size()));
        }
    }

    private void read(CSVRecord line, Map<String, Integer> columns, int width) {
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
        beyond(line, width);
        if (role == null || !adder.gives().contains(role)) {
            String key = adder.everywhere() ? "people.list.role" : "people.list.role.manager";
            wrong(line(line), key, cell(line, columns, ROLE));
        }
        if (!name.isEmpty() && (!signInNames.add(Names.signInKey(name)) || taken.test(name))) {
            wrong(line(line), "people.list.name-taken", name);
        }
        Long where = setting(line, setting);
        if (problems.size() == before && role != null) {
            starters.add(new Starter(given, family, email, name, where, role));
            lines.add(line(line));
        }
    }

    /** What stands beyond the columns that the first line names, perhaps because of a comma in a name. */
    private void beyond(CSVRecord line, int named) {
        String more = line.stream()
                .skip(named)
                .map(Line::of)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        if (!more.isEmpty()) {
            wrong(line(line), "people.list.beyond", more);
        }
    }

    private @Nullable Long setting(CSVRecord line, String name) {
        if (name.isEmpty()) {
            if (preset == null && !adder.everywhere()) {
                wrong(line(line), "people.list.setting-missing");
            }
            return preset;
        }
        List<SettingName> called = settings.getOrDefault(compared(name), List.of());
        if (called.isEmpty()) {
            wrong(line(line), adder.everywhere() ? "people.list.setting" : "people.list.setting.manager", name);
        } else if (called.size() > 1) {
            wrong(line(line), "people.list.setting-twice", name);
        }
        return called.size() == 1 ? called.get(0).setting() : null;
    }

    private void attempt(CSVRecord line, Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolation refused) {
            wrong(line(line), ABOUT_THEM.getOrDefault(refused.messageKey(), refused.messageKey()), refused.arguments());
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
