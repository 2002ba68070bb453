package org.attune.acceptance.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.attune.acceptance.Server;

/** A small file system of its own, which is filled to the last byte and has room again. */
public final class FullDisk implements Victim, AutoCloseable {
    private static final int TRIES = 10;

    private final Path folder;
    private final Path filler;

    private FullDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounted; nothing where that is not allowed. */
    public static Optional<FullDisk> ofMegabytes(int size) throws IOException {
        Path folder = Files.createDirectories(Server.scratchFile("small-disk"));
        boolean mounted = ran("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", folder.toString());
        return mounted ? Optional.of(new FullDisk(folder)) : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void kill() throws IOException {
        byte[] block = new byte[4_096];
        // Whoever else writes there may give some room back meanwhile.
        for (int tries = 0; tries < TRIES && (tries == 0 || folder.toFile().getUsableSpace() > 0); tries++) {
            try (OutputStream out =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (long left = Long.MAX_VALUE; left > 0; left--) {
                    out.write(block);
                }
            } catch (IOException full) {
                // That is what it is for.
            }
        }
    }

    /** Everybody tries again and again: full for a moment says little. */
    @Override
    public int lasts() {
        return 10;
    }

    @Override
    public void bringBack() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException {
        ran("umount", "-l", folder.toString());
    }

    private static boolean ran(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
