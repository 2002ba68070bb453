package org.attune.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.Settings;

/** Uploads over a {@link PeopleBench}, wired as the container wires them, and the people who bring them. */
public final class UploadBench {
    public static final Reader ADA = new Reader(11, 1, Set.of(Role.COORDINATOR));
    public static final Reader BEA = new Reader(12, 1, Set.of(Role.COORDINATOR));
    public static final Reader CLEO = new Reader(13, 2, Set.of(Role.COORDINATOR));

    public final UploadService uploads = new UploadService();
    final UploadFolder folder;
    int megabytes = 1;
    public int recordingMegabytes = 1;
    private final PeopleBench bench;

    public UploadBench(PeopleBench bench, Path data) {
        this.bench = bench;
        folder = new UploadFolder(data);
        uploads.uploads = new Uploads();
        uploads.uploads.database = bench.entities;
        uploads.folder = folder;
        uploads.clock = bench.clock;
        uploads.settings = new Settings() {
            @Override
            public int uploadMegabytes() {
                return megabytes;
            }

            @Override
            public int documentMegabytes() {
                return megabytes;
            }

            @Override
            public int recordingMegabytes() {
                return recordingMegabytes;
            }
        };
        for (long hub : new long[] {1, 2}) {
            run("insert into hub (id, name, demo, version) values (" + hub + ", 'A hub', false, 1)");
        }
        for (Reader each : List.of(ADA, BEA, CLEO)) {
            String name = "'someone" + each.account() + "'";
            run("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                    + " made_at, version) values (" + each.account() + ", " + each.hub() + ", " + name + ", " + name
                    + ", 'none', 'Edith', 'Example', timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
        }
    }

    private void run(String sql) {
        bench.run(() -> bench.entities.createNativeQuery(sql).executeUpdate());
    }

    /** Brings a whole file, in one part. */
    public long bring(Reader reader, Purpose purpose, String name, byte[] bytes) {
        return bench.inTransaction(() -> {
            long id = uploads.start(reader, new NewUpload(purpose, name, bytes.length, "print"))
                    .upload();
            uploads.append(reader, id, 0, bytes);
            return id;
        });
    }
}
