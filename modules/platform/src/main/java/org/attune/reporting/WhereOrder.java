package org.attune.reporting;

/** What a course's people are sorted by. Those who have no such time come last, either way. */
public record WhereOrder(By by, boolean down) {
    public static final WhereOrder NAME = new WhereOrder(By.NAME, false);

    /** What is compared. */
    public enum By {
        NAME(""),
        DONE(
                "(select count(*) from lesson_progress l where l.enrolment = e.id and l.left_at is null and l.status = 'DONE')"),
        BEGUN("e.begun_at"),
        LAST_OPENED("e.last_at"),
        FINISHED("e.finished_at");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        String way = down ? " desc" : "";
        return by == By.NAME
                ? PeopleOnCourses.FAMILY + way + ", " + PeopleOnCourses.GIVEN + way + ", e.id" + way
                : by.column + way + " nulls last, " + PeopleOnCourses.FAMILY + ", " + PeopleOnCourses.GIVEN + ", e.id";
    }
}
