package org.attune.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.setting.PlaceService;
import org.attune.setting.SettingName;
import org.attune.shared.Line;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/**
 * Whoever of those to be added seems to be there already, in the hub or in the same list. Of who works elsewhere a manager is
 * told nothing: whoever has an address elsewhere is asked instead of added.
 */
class Doubles {

    /**
     * Somebody who seems to be there already.
     *
     * @param at which of those to be added, from 0
     */
    record Found(int at, String messageKey, List<Object> arguments) {
        RuleViolation refused() {
            return new RuleViolation(messageKey, arguments.toArray());
        }
    }

    private final Reader reader;
    private final Adder adder;
    private final AccountService accounts;
    private final PlaceService places;

    Doubles(Reader reader, Adder adder, AccountService accounts, PlaceService places) {
        this.reader = reader;
        this.adder = adder;
        this.accounts = accounts;
        this.places = places;
    }

    /** Those with an e-mail address that somebody has: it brings in one person. */
    List<Found> addresses(List<Starter> starters) {
        Set<String> wanted = starters.stream()
                .map(Doubles::address)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        Map<String, String> whose = new HashMap<>();
        accounts.atAddresses(reader.hub(), wanted).stream()
                .filter(each -> adder.knows(each.account()))
                .forEach(each -> whose.put(lower(String.valueOf(each.email())), each.name()));
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < starters.size(); at++) {
            String address = address(starters.get(at));
            String holder = address.isEmpty() ? null : whose.putIfAbsent(address, name(starters.get(at)));
            if (holder != null) {
                found.add(new Found(at, "people.email.taken", List.of(holder)));
            }
        }
        return found;
    }

    /** Whoever has an address of theirs, and is none of whom it is known, by their addresses in small letters. */
    Map<String, AccountDetails> elsewhere(List<Starter> starters) {
        Set<String> wanted = starters.stream().map(Doubles::address).collect(Collectors.toSet());
        wanted.remove("");
        return accounts.atAddresses(reader.hub(), wanted).stream()
                .filter(each -> !adder.knows(each.account()))
                .collect(Collectors.toMap(
                        each -> lower(String.valueOf(each.email())), each -> each, (one, other) -> one));
    }

    /** Those called as somebody is who works in the same setting, or of whom it is not known where they work. */
    List<Found> names(List<Starter> starters) {
        Set<String> wanted = starters.stream().map(each -> lower(name(each))).collect(Collectors.toSet());
        List<AccountDetails> there = accounts.namesakes(reader.hub(), wanted).stream()
                .filter(each -> adder.knows(each.account()))
                .toList();
        Map<Long, List<String>> where =
                places.where(reader, there.stream().map(AccountDetails::account).toList());
        Map<Long, String> settings =
                adder.settings().stream().collect(Collectors.toMap(SettingName::setting, SettingName::name));
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < starters.size(); at++) {
            Starter starter = starters.get(at);
            String place = starter.setting() == null ? "" : settings.getOrDefault(starter.setting(), "");
            int here = at;
            there.stream()
                    .filter(each -> lower(each.name()).equals(lower(name(starter))))
                    .filter(each -> meet(place, where.getOrDefault(each.account(), List.of())))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> found.add(
                                    new Found(here, "people.namesake", List.of(each.name(), each.signInName()))),
                            () -> inList(starters, here).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<Found> inList(List<Starter> starters, int at) {
        Starter starter = starters.get(at);
        return starters.subList(0, at).stream()
                .filter(each -> lower(name(each)).equals(lower(name(starter))))
                .filter(each -> each.setting() == null
                        || starter.setting() == null
                        || each.setting().equals(starter.setting()))
                .findFirst()
                .map(each -> new Found(at, "people.list.namesake", List.of(name(starter))));
    }

    private static boolean meet(String place, Collection<String> places) {
        return place.isEmpty() || places.isEmpty() || places.contains(place);
    }

    static String address(Starter starter) {
        return lower(Line.of(starter.email()));
    }

    private static String name(Starter starter) {
        return Line.of(starter.givenName()) + " " + Line.of(starter.familyName());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
