package org.attune.reporting;

/**
 * How many people, as it may be passed on: counted in fives. So no figure, and no difference of any two, is a group of one to
 * four people.
 *
 * @param atLeast a multiple of five; 0 for fewer than five, nobody included
 */
public record Figure(int atLeast) {
    static final int STEP = 5;

    public Figure {
        if (atLeast < 0 || atLeast % STEP != 0) {
            throw new IllegalArgumentException(atLeast + " is not counted in fives");
        }
    }

    static Figure of(int people) {
        return new Figure(people / STEP * STEP);
    }

    /** Whether there are fewer than five. */
    public boolean isFew() {
        return atLeast == 0;
    }

    /** A count in SQL, in fives. */
    static String sql(String count) {
        return "(" + count + ") / 5 * 5";
    }

    /**
     * What a setting adds to a total, in SQL: of what is over a multiple of five, two counts as one and four as three. A total
     * then is the same whether a small group has one or two people, or three or four.
     */
    static String sqlPart(String count) {
        return "(" + count + " - case mod(" + count + ", 5) when 2 then 1 when 4 then 1 else 0 end)";
    }
}
