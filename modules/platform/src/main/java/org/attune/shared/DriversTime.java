package org.attune.shared;

import jakarta.persistence.AttributeConverter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instant from whatever the driver made of it: H2 an {@link OffsetDateTime}, PostgreSQL a {@link Timestamp}. A
 * type variable, since a class that names the type is given a cast to it by the compiler.
 *
 * @param <T> what is written; says nothing of what is read
 */
abstract class DriversTime<T> implements AttributeConverter<Instant, T> {
    private final Function<Instant, T> write;

    private DriversTime(Function<Instant, T> write) {
        this.write = write;
    }

    @Override
    public @Nullable T convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : write.apply(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable T read) {
        if (read instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return read == null ? null : ((Timestamp) read).toInstant();
    }

    /** Without a type variable: EclipseLink looks for the types of a converter right behind its superclass. */
    abstract static class OfTimestamp extends DriversTime<Timestamp> {
        OfTimestamp() {
            super(Timestamp::from);
        }
    }
}
