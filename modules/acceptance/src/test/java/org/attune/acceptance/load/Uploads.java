package org.attune.acceptance.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attune.acceptance.TestCourses;

/** A coordinator who brings packages, each another: in parts of 4 MiB, as upload.ts sends them, then checked and taken in. */
final class Uploads {
    private static final Pattern PERSON = Pattern.compile("id=\"upload\" data-person=\"([^\"]+)\"");
    private static final int PART = 4 << 20;

    private final Cast cast;

    Uploads(Cast cast) {
        this.cast = cast;
    }

    /**
     * The time until the last part is there; or, of a package that is taken in, from then until it can be played.
     *
     * @param files of the package, all as large, that cannot be compressed
     * @param takenIn whether it is; else it is given up
     */
    Scenario scenario(String name, int times, int files, int fileBytes, boolean takenIn, Target target) {
        return new Scenario(name, Pace.times(times), target, connection -> {
            Line line = new Line(cast.port());
            Person coordinator = cast.coordinator(line);
            return (intended, tally) -> {
                byte[] zip = zip(files, fileBytes);
                long begun = System.nanoTime();
                String upload = upload(line, coordinator, zip);
                long there = System.nanoTime();
                if (takenIn) {
                    coordinator
                            .json(line, "/upload-check", "{\"as\":\"package\",\"upload\":" + upload + "}")
                            .expected(200, "\"known\":false");
                    tally.answered(there);
                } else {
                    tally.took(there - begun);
                    coordinator
                            .json(line, "/upload-cancel", "{\"upload\":" + upload + "}")
                            .expected(204, "");
                }
            };
        });
    }

    private static String upload(Line line, Person coordinator, byte[] zip) throws IOException {
        Matcher person = PERSON.matcher(
                coordinator.get(line, "/packages").expected(200, "").text());
        if (!person.find()) {
            throw new WrongAnswer("the page of packages takes none");
        }
        JsonObject start = new JsonObject();
        start.addProperty("as", "package");
        start.addProperty("person", person.group(1));
        start.addProperty("name", "load.zip");
        start.addProperty("size", zip.length);
        start.addProperty("fingerprint", UUID.randomUUID().toString());
        String started = coordinator
                .json(line, "/upload-start", start.toString())
                .expected(200, "upload")
                .text();
        String upload =
                JsonParser.parseString(started).getAsJsonObject().get("upload").getAsString();
        for (int at = 0; at < zip.length; at += PART) {
            byte[] part = Arrays.copyOfRange(zip, at, Math.min(zip.length, at + PART));
            coordinator
                    .post(line, "/upload-part?upload=" + upload + "&offset=" + at, "application/octet-stream", part)
                    .expected(200, "\"received\":" + (at + part.length));
        }
        return upload;
    }

    private static byte[] zip(int files, int fileBytes) throws IOException {
        String id = "brought-" + UUID.randomUUID();
        Random random = new Random();
        ByteArrayOutputStream all = new ByteArrayOutputStream(files * fileBytes + files * 200 + PART);
        try (ZipOutputStream zip = new ZipOutputStream(all)) {
            put(zip, "imsmanifest.xml", TestCourses.manifest(id, 1).getBytes(StandardCharsets.UTF_8));
            put(zip, "index.html", ("<!doctype html><title>" + id + "</title>").getBytes(StandardCharsets.UTF_8));
            byte[] noise = new byte[fileBytes];
            for (int i = 0; i < files; i++) {
                random.nextBytes(noise);
                put(zip, "media/" + i / 100 + "/" + i + ".jpg", noise);
            }
        }
        return all.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
