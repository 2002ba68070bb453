package org.attune.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attune.acceptance.Await;
import org.attune.catalogue.HubRows;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The outbox as the container wires it: its timer, transactions, the configured database. */
@ArquillianTest
class OutboxInContainerTest {
    private static final Letter LETTER = new Letter(
            "ada@example.org",
            "Ada Example",
            "Welcome 👶",
            List.of("Hello.", "Come in."),
            new Letter.Call("Start", "https://learn.example.org/start?token=once"),
            "You are new here.",
            null);

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Resource
    UserTransaction transaction;

    @Inject
    OutboxService outbox;

    @Inject
    Settings settings;

    @Test
    void a_letter_leaves_soon_after_its_transaction_and_can_be_opened() throws Exception {
        Reader connie = HubRows.inNewHub(database, Role.COORDINATOR);
        outbox.put(connie.hub(), "one", LETTER);
        outbox.put(connie.hub(), "one", LETTER);
        Await.until("the timer keeps the letter in a file", Duration.ofSeconds(30), () -> {
            List<LetterEntry> all = outbox.page(connie, 1).letters();
            return all.size() == 1 && all.get(0).state() == LetterState.KEPT;
        });
        LetterEntry kept = outbox.page(connie, 1).letters().get(0);
        assertThat(outbox.open(connie, kept.id())).isEqualTo(LETTER);
        assertThat(files())
                .filteredOn(each -> each.endsWith("-" + kept.id() + ".eml"))
                .hasSize(1);
    }

    @Test
    void a_letter_of_a_transaction_that_is_rolled_back_never_was() throws Exception {
        Reader connie = HubRows.inNewHub(database, Role.COORDINATOR);
        transaction.begin();
        outbox.put(connie.hub(), "one", LETTER);
        transaction.rollback();
        assertThat(outbox.page(connie, 1).count()).isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(settings.data().resolve("outbox"))) {
            return all.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }
}
