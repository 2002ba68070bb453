package org.attune.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every instant of an entity in a {@code timestamp with time zone}; JPA 3.1 itself knows no instants. EclipseLink
 * hands on what the driver reads, which is an {@link OffsetDateTime} from H2 and a {@link Timestamp} from PostgreSQL.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Object read) {
        if (read instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return read == null ? null : ((Timestamp) read).toInstant();
    }
}
