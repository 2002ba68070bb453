package org.attune.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.attune.setting.Responsibility;
import org.attune.shared.NotFound;
import org.attune.shared.OfTransaction;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.Tables;

/** Reads what somebody sees of a setting, and who works there: a query each. */
@ApplicationScoped
class TeamPeople {
    @Inject
    @OfTransaction
    DataSource database;

    private record Answering(String setting, Responsibility responsibility, long room) {}

    /**
     * What a reader sees of a setting: all of it who looks after it, else the rooms that they lead.
     *
     * @throws NotFound when it is neither
     */
    Sight sight(Reader reader, long setting, LocalDate today) {
        List<Answering> answering = Tables.with(database, connection -> new Select()
                .add(
                        "select s.name, coalesce(m.responsibility, 'COVER') as responsibility, coalesce(m.room, 0) as room"
                                + " from setting s left join staff_member m on m.setting = s.id and m.account = ? and "
                                + works("m"),
                        reader.account(),
                        today,
                        today)
                .add(" where s.hub = ? and s.id = ?", reader.hub(), setting)
                .rows(
                        connection,
                        row -> new Answering(
                                row.getString("name"),
                                Responsibility.valueOf(row.getString("responsibility")),
                                row.getLong("room"))));
        if (answering.isEmpty()) {
            throw new NotFound();
        }
        boolean whole = reader.is(Role.COORDINATOR)
                || reader.is(Role.ADMINISTRATOR)
                || (reader.is(Role.MANAGER)
                        && answering.stream().anyMatch(each -> each.responsibility == Responsibility.MANAGER));
        List<Long> rooms = answering.stream()
                .filter(each -> each.responsibility == Responsibility.ROOM_LEADER && each.room != 0)
                .map(Answering::room)
                .distinct()
                .toList();
        if (!whole && rooms.isEmpty()) {
            throw new NotFound();
        }
        return new Sight(reader.hub(), setting, answering.get(0).setting, whole, rooms, today);
    }

    private static String works(String member) {
        return "%1$s.from_day <= ? and (%1$s.to_day is null or %1$s.to_day >= ?)".formatted(member);
    }

    /** Those in sight with what they answer for, by name; their courses are read elsewhere. */
    List<TeamMember> in(Sight sight) {
        return Tables.with(database, connection -> {
            Select people = new Select()
                    .add(
                            "select m.account, a.given_name, a.family_name, coalesce(m.room, 0) as room,"
                                    + " coalesce(r.name, '') as room_name, m.responsibility, m.from_day from staff_member m"
                                    + " join account a on a.id = m.account left join room r on r.id = m.room"
                                    + " where m.setting = ? and a.hub = ? and a.closed_at is null and " + works("m"),
                            sight.setting(),
                            sight.hub(),
                            sight.today(),
                            sight.today());
            if (!sight.whole()) {
                people.add(
                                " and m.account in (select k.account from staff_member k where k.setting = ? and "
                                        + works("k") + " and k.room",
                                sight.setting(),
                                sight.today(),
                                sight.today())
                        .in(sight.rooms())
                        .add(")");
            }
            Map<Long, TeamMember> members = new LinkedHashMap<>();
            people.add(" order by lower(a.family_name), lower(a.given_name), m.account, m.id")
                    .rows(connection, TeamPeople::member)
                    .forEach(each -> members.merge(each.account(), each, TeamPeople::both));
            return List.copyOf(members.values());
        });
    }

    private static TeamMember member(ResultSet row) throws SQLException {
        return new TeamMember(
                row.getLong("account"),
                row.getString("given_name"),
                row.getString("family_name"),
                List.of(new TeamPlace(
                        row.getLong("room"),
                        row.getString("room_name"),
                        Responsibility.valueOf(row.getString("responsibility")),
                        Objects.requireNonNull(row.getObject("from_day", LocalDate.class)))),
                List.of());
    }

    private static TeamMember both(TeamMember one, TeamMember other) {
        List<TeamPlace> places = new ArrayList<>(one.places());
        places.addAll(other.places());
        return new TeamMember(one.account(), one.givenName(), one.familyName(), places, List.of());
    }
}
