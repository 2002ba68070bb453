package org.attune.acceptance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.acceptance.Product;

/**
 * How the unit for systemd starts the product.
 *
 * @param options of the virtual machine, those that were asked for besides included
 * @param environment what it sets
 */
record AsTheUnit(List<String> options, Map<String, String> environment) {
    private static final String STARTS = "ExecStart=";
    private static final String SETS = "Environment=";

    /** @param more options for the virtual machine, separated by spaces; the last of two that say the same counts */
    static AsTheUnit with(String more) throws IOException {
        List<String> options = new ArrayList<>();
        Map<String, String> environment = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Product.unit())) {
            if (line.startsWith(STARTS)) {
                List<String> words = Arrays.asList(line.split(" +", -1));
                options.addAll(words.subList(1, words.indexOf("-jar")));
            } else if (line.startsWith(SETS)) {
                String[] set = line.substring(SETS.length()).split("=", 2);
                environment.put(set[0], set[1]);
            }
        }
        Arrays.stream(more.split(" +", -1)).filter(each -> !each.isEmpty()).forEach(options::add);
        return new AsTheUnit(options, environment);
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        environment.forEach((name, value) -> all.add(name + "=" + value));
        all.addAll(options);
        return String.join(" ", all);
    }
}
