package org.attune.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.account.Door;
import org.attune.account.LearnerKeys;
import org.attune.account.ServerKey;
import org.attune.learning.LearningService;
import org.attune.learning.Learnt;
import org.attune.setting.HubService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.Transactions;

/** The record over a {@link PeopleBench}; what was learnt is what the test says. Two people, on a course that both began. */
final class RecordBench {
    static final long COURSE = 5;
    static final long VERSION = 105;

    final PeopleBench bench = new PeopleBench();
    final Door door = new Door(bench);
    final List<Learnt> learnt = new ArrayList<>();
    final Certificates store = new Certificates();
    final CertificateService certificates = new CertificateService();
    final Elsewheres elsewheres = new Elsewheres();
    final ElsewhereService elsewhere = new ElsewhereService();
    final RecordService record = new RecordService();
    final Reader reader;
    final Reader other;

    RecordBench() {
        bench.run(() -> run("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)"));
        reader = new Reader(door.account(1, "one@demo.example"), 1, Set.of(Role.EDUCATOR));
        other = new Reader(door.account(1, "other@demo.example"), 1, Set.of(Role.EDUCATOR));
        bench.run(() -> {
            run("insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)");
            run("insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                    + " licence, finish, published_at) values (105, 5, '1', 'c', '', '', 0, '', '',"
                    + " 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00:00')");
            enrol(1, reader);
            enrol(2, other);
        });
        store.database = Transactions.over(bench.database());
        certificates.certificates = store;
        certificates.accounts = door.accounts;
        certificates.learning = new LearningService() {
            @Override
            public List<Learnt> learnt(Reader asking) {
                return asking.account() == reader.account() ? List.copyOf(learnt) : List.of();
            }
        };
        certificates.hubs = new HubService() {
            @Override
            public String name(Reader asking) {
                return "A hub";
            }
        };
        elsewheres.database = Transactions.over(bench.database());
        elsewheres.keys = new LearnerKeys(serverKey());
        elsewhere.elsewheres = elsewheres;
        elsewhere.clock = bench.clock;
        record.learning = certificates.learning;
        record.certificates = certificates;
        record.given = store;
        record.elsewheres = elsewheres;
    }

    private void enrol(long id, Reader who) {
        run("insert into enrolment (id, hub, account, course, course_version, finish, at, version) values (" + id
                + ", 1, " + who.account()
                + ", 5, 105, 'ALL_LESSONS', timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
    }

    private void run(String sql) {
        bench.entities.createNativeQuery(sql).executeUpdate();
    }

    private static ServerKey serverKey() {
        try {
            return new ServerKey(Files.createTempDirectory("attune-test"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void destroyKey(Reader who) {
        try (Connection connection = bench.database().getConnection()) {
            elsewheres.keys.destroy(connection, who.account());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
