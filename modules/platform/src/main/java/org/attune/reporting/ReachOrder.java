package org.attune.reporting;

/** What rows are sorted by: what is shown, so that the order tells no more than it. */
public record ReachOrder(By by, boolean down) {
    public static final ReachOrder NAME = new ReachOrder(By.NAME, false);

    /** What is compared. */
    public enum By {
        NAME("lower(name)"),
        AREA("lower(area)"),
        REACHED("begun + active"),
        WORKS("works"),
        ON_IT("on_it"),
        UNDER_WAY("under_way"),
        DONE("done");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    String sql() {
        return by.column + (down ? " desc" : "") + ", lower(name), id";
    }
}
