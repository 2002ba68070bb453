package org.attune.scorm.runtime;

/** What the SCO may do with an element. */
public enum Access {
    READ("r"),
    WRITE("w"),
    READ_WRITE("rw");

    private final String sign;

    Access(String sign) {
        this.sign = sign;
    }

    public boolean readable() {
        return this != WRITE;
    }

    public boolean writable() {
        return this != READ;
    }

    /** As the table and the JSON write it: {@code r}, {@code w}, {@code rw}. */
    public String sign() {
        return sign;
    }

    static Access ofSign(String sign) {
        for (Access each : values()) {
            if (each.sign.equals(sign)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No such access: " + sign);
    }
}
