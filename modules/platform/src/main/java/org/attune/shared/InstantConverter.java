package org.attune.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Keeps every instant of an entity in a {@code timestamp with time zone}; JPA 3.1 itself knows no instants.
 *
 * <p>EclipseLink binds what is declared here, an absent instant too: with {@code Object} PostgreSQL would be given a text.
 * What it reads it hands on as the driver has it, whatever is declared; {@link DriversTime} takes that.
 */
@Converter(autoApply = true)
public class InstantConverter extends DriversTime.OfTimestamp implements AttributeConverter<Instant, Timestamp> {}
