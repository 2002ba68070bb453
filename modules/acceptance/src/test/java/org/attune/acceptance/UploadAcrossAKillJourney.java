package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file on its way, part by part, while the server is killed with -9: what was acknowledged is not sent again. */
@ExtendWith(Inspector.class)
class UploadAcrossAKillJourney {
    private static final Pattern PERSON = Pattern.compile("id=\"upload\" data-person=\"([^\"]+)\"");
    /** Shorter than a browser's, so that there are many. */
    private static final int PART = 32 << 10;

    private static final int PARTS = 400;

    private final byte[] file = file();

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void parts_that_were_acknowledged_are_there_and_the_file_is_whole(String database) throws Exception {
        try (Server server = Server.on(Database.named(database)).start()) {
            Visitor coordinator = Visitor.of(server, "coordinator");
            JsonObject begun = start(coordinator);
            long acknowledged = sendUntilItBreaks(coordinator, begun, server);
            server.start();

            JsonObject again = start(coordinator);
            long received = again.get("received").getAsLong();
            System.out.printf(
                    "Killed on %s once %d of %d bytes were acknowledged; goes on from %d%n",
                    database, acknowledged, file.length, received);
            assertThat(again.get("upload")).isEqualTo(begun.get("upload"));
            // The answer to the last one may have broken off, too.
            assertThat(received).isIn(acknowledged, acknowledged + PART);
            assertThat(received).isLessThan(file.length);
            while (received < file.length) {
                received = send(coordinator, again, received);
            }
            take(coordinator, again);
            Path kept = server.data().resolve("documents").resolve(sha256(file));
            assertThat(sha256(Files.readAllBytes(kept))).isEqualTo(sha256(file));
        }
    }

    /** Kills it at a moment drawn by lot. @return how much had been acknowledged */
    private long sendUntilItBreaks(Visitor coordinator, JsonObject upload, Server server) {
        long enough = (PARTS / 4 + new Random().nextInt(PARTS / 4)) * (long) PART;
        CompletableFuture<Void> killed = new CompletableFuture<>();
        long acknowledged = 0;
        try {
            while (acknowledged < file.length) {
                acknowledged = send(coordinator, upload, acknowledged);
                if (acknowledged == enough) {
                    killed = CompletableFuture.runAsync(server::kill);
                }
            }
            return acknowledged;
        } catch (UncheckedIOException brokenOff) {
            killed.join();
            return acknowledged;
        }
    }

    private JsonObject start(Visitor coordinator) {
        Matcher person = PERSON.matcher(coordinator.page("/packages"));
        assertThat(person.find()).as("still signed in").isTrue();
        JsonObject start = new JsonObject();
        start.addProperty("as", "document");
        start.addProperty("person", person.group(1));
        start.addProperty("name", "a-long-one.pdf");
        start.addProperty("size", file.length);
        start.addProperty("fingerprint", "the same");
        return answered(coordinator.json("/upload-start", start));
    }

    /** Sends the part that begins there. @return how much was received by then */
    private long send(Visitor coordinator, JsonObject upload, long at) {
        byte[] part = Arrays.copyOfRange(file, (int) at, (int) Math.min(file.length, at + PART));
        String address = "/upload-part?offset=" + at + "&upload=" + upload.get("upload");
        return answered(coordinator.bytes(address, "application/octet-stream", part))
                .get("received")
                .getAsLong();
    }

    private static void take(Visitor coordinator, JsonObject upload) {
        JsonObject check = new JsonObject();
        check.addProperty("as", "document");
        check.add("upload", upload.get("upload"));
        assertThat(answered(coordinator.json("/upload-check", check)).has("id")).isTrue();
    }

    private static JsonObject answered(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }

    /** Something that cannot be told from a document, and no part of it is like another. */
    private static byte[] file() {
        byte[] all = new byte[PART * PARTS];
        new Random(1).nextBytes(all);
        byte[] head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, all, 0, head.length);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, all, all.length - end.length, end.length);
        return all;
    }

    private static String sha256(byte[] bytes) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
