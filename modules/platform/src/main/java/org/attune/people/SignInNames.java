package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.attune.account.AccountService;
import org.attune.account.Names;

/** Sign-in names for people who have none of their own: {@code ada.example}, then {@code ada.example2}. */
@ApplicationScoped
class SignInNames {
    private static final int SHORTEST = 3;

    @Inject
    AccountService accounts;

    /**
     * One that nobody has.
     *
     * @param others keys of those chosen or made up just before, and in no table yet
     */
    String madeUp(String givenName, String familyName, Set<String> others) {
        String plain = plain(givenName) + "." + plain(familyName);
        String name = plain.length() < SHORTEST ? "learner" : plain;
        String free = name;
        for (int number = 2; others.contains(Names.signInKey(free)) || accounts.taken(free); number++) {
            free = name + number;
        }
        return free;
    }

    /** Small letters and digits that any keyboard has, where there are such. */
    private static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.length() > 40 ? letters.substring(0, letters.offsetByCodePoints(0, 20)) : letters;
    }
}
