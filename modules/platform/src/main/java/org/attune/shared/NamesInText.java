package org.attune.shared;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what may be a child's name, so that a writer is reminded once. It guesses, and nothing is refused for it:
 *
 * <ul>
 *   <li>a word with a capital in the middle of a sentence, unless it is commonly written so, names a place ("Bramble Room"),
 *       follows a title ("Mrs Example"), or is one of the words the writer may use, such as their own name;
 *   <li>at the beginning of a sentence, where every word has a capital, one of the names most given in this country;
 *   <li>what follows "the child's name is", "a boy called" and the like, with a capital or without.
 * </ul>
 *
 * <p>Words all in capitals are taken for short forms, and in scripts without capitals only the third way finds anything. A
 * name in small letters is found by it alone too.
 */
public final class NamesInText {
    private static final int ENOUGH = 3;

    /** No group is repeated: a long text must not fill the stack. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");

    private static final Pattern SAID = Pattern.compile(
            "\\b(?:(?:child|baby|boy|girl|twin|toddler|infant|little one|his|her|their)(?:['’]s)?\\s+name(?:\\s+is|['’]s|:)"
                    + "|(?:child|baby|boy|girl|twin|toddler|infant|little one)s?,?\\s+(?:is\\s+)?(?:called|named))\\s+"
                    + "[“\"'‘]?(\\p{L}[\\p{L}\\p{M}'’-]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What may follow "called" and is no name. */
    private static final Set<String> NO_NAMES = words("""
            a an and at away back by down for from her here him his in into it me my not on or our out over that the
            their them then this to up us when while with you your
            """);

    /** What is written with a capital in the middle of a sentence, and is nobody's name. */
    private static final Set<String> COMMON = words("""
            i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday
            january february march april may june july august september october november december
            christmas easter eid diwali hanukkah ramadan vaisakhi spring summer autumn winter
            mum mummy mam dad daddy nan nana nanny gran granny grandma grandad grandpa baby babies teacher
            english welsh scottish irish british french german polish romanian urdu punjabi bengali gujarati hindi arabic
            somali turkish ukrainian russian spanish portuguese italian chinese mandarin cantonese makaton bsl
            england scotland wales ireland britain europe london birmingham manchester leeds liverpool bristol sheffield
            newcastle nottingham bradford leicester coventry cardiff edinburgh glasgow belfast
            early years foundation stage development matters ofsted senco send eyfs nhs attune tuning inspiring provision
            montessori froebel reggio emilia piaget vygotsky bowlby ainsworth trevarthen goldschmied pikler steiner
            gibson winnicott bronfenbrenner elfer rogoff bruner
            covid god internet google youtube zoom teams ipad facebook whatsapp lego duplo calpol
            mr mrs miss ms mx dr
            """);

    /** What makes a place of the word before it. */
    private static final Set<String> PLACES = words("""
            room rooms nursery nurseries preschool pre-school school house street road lane avenue park hall centre
            garden library hospital church surgery council hub college university borough county
            """);

    private static final Set<String> TITLES = words("mr mrs miss ms mx dr auntie aunty uncle");

    /** Names most given to babies in England and Wales in these years; not those that are words of their own. */
    private static final Set<String> GIVEN = words("""
            ada adam aisha albert albie alex alexander alfie ali alice amelia amelie amir amira anna arabella archer archie
            aria arlo arthur aurora ava ayla beatrice benjamin bella bonnie caleb charles charlie charlotte chloe clara
            daniel darcie david delilah dylan eden edward elena eleanor eli eliana elijah eliza elizabeth ella ellie
            elsie emilia emily emma erin esme ethan eva evelyn evie ezra fatima felix fern finley florence frankie freddie
            freya frederick gabriel george georgia grayson hamza hannah harriet harper harrison harry harvey heidi henry hudson
            hugo ibrahim imogen isaac isabella isabelle isla jack jackson jacob james jasper jesse joseph joshua jude kai
            khadija layla leo leon liam lola lottie louie louis luca lucas lucy luna lyla lyra mabel maeve maisie margot
            maria maryam matilda maryam mason matthew max maya mia michael mila millie mohammad mohammed molly muhammad musa
            myles nancy nathan nevaeh noah nora oakley olive oliver olivia oscar otis otto penelope phoebe priya quinn ralph
            raphael reggie riley robin rohan roman ronnie rory rosie rowan ruby rupert ryan samuel sara sarah sebastian
            sienna sofia sophia sophie stanley stella sophie teddy theo theodore thea thomas toby tommy victoria vincent
            wilfred william willow yusuf zachary zara zayn zoe
            """);

    private final Set<String> allowed;

    /** @param allowed what the writer may use, such as their own name, in any case */
    public NamesInText(Collection<String> allowed) {
        this.allowed = allowed.stream()
                .flatMap(text -> WORD.matcher(text).results().map(each -> plain(each.group())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first few, each once, as they stand in the text; none when nothing looks like a name. */
    public List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Matcher said = SAID.matcher(text); said.find(); ) {
            String name = bare(said.group(1));
            if (!NO_NAMES.contains(plain(name)) && !allowed.contains(plain(name))) {
                found.add(name);
            }
        }
        String before = "";
        int end = 0;
        for (Matcher word = WORD.matcher(text); word.find(); end = word.end()) {
            String between = text.substring(end, word.start());
            boolean first = end == 0 || beginsASentence(between);
            if (isName(word.group(), first, before, following(text, word.end()))) {
                found.add(bare(word.group()));
            }
            before = plain(word.group());
        }
        return found.stream().limit(ENOUGH).toList();
    }

    private boolean isName(String word, boolean first, String before, String after) {
        String plain = plain(word);
        if (!looksLikeOne(bare(word)) || COMMON.contains(plain) || allowed.contains(plain) || PLACES.contains(plain)) {
            return false;
        }
        return first ? GIVEN.contains(plain) : !TITLES.contains(before) && !PLACES.contains(after);
    }

    /** A capital and a small letter. */
    private static boolean looksLikeOne(String word) {
        return Character.isUpperCase(word.codePointAt(0)) && word.codePoints().anyMatch(Character::isLowerCase);
    }

    /** Whether a sentence, a line, a quotation or an item begins after this. */
    private static boolean beginsASentence(String between) {
        return between.codePoints().anyMatch(each -> ".!?…:;\n\r“”\"‘•*()[]|/>–—".indexOf(each) >= 0)
                || between.strip().equals("-");
    }

    /** The word that comes next in the same phrase; empty when none does. */
    private static String following(String text, int from) {
        Matcher next = WORD.matcher(text).region(from, text.length());
        return next.find() && text.substring(from, next.start()).isBlank() ? plain(next.group()) : "";
    }

    /** Without what makes it somebody's: "Ada's" is Ada. */
    private static String bare(String word) {
        return word.replaceFirst("['’-]+[sS]?$", "");
    }

    private static String plain(String word) {
        return bare(word.replace('’', '\'')).toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String all) {
        return Stream.of(all.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
