package org.attune.acceptance.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attune.acceptance.Server;

/**
 * A disk of its own, a file as a block device, that the kernel lets write only so often in a second: each flush waits for its
 * turn, as does all else that is written there, and reads are as quick as ever. It needs cgroups of version 1, whose limits
 * hold for everyone; those of version 2 hold for a group that PostgreSQL would have to be put into.
 */
public final class SlowDisk implements Victim, AutoCloseable {
    private static final Path LIMITS = Path.of("/sys/fs/cgroup/blkio/blkio.throttle.write_iops_device");

    private final Path folder;
    private final String device;
    /** As the kernel numbers it. */
    private final String number;

    private final int writes;

    private SlowDisk(Path folder, String device, int writes) throws IOException {
        this.folder = folder;
        this.device = device;
        this.number = Files.readString(
                        Path.of("/sys/block", Path.of(device).toFile().getName(), "dev"))
                .strip();
        this.writes = writes;
    }

    /**
     * Mounted, and quick so far; nothing where that is not allowed.
     *
     * @param writes in a second, once it is slow
     */
    public static Optional<SlowDisk> ofMegabytes(int size, int writes) throws IOException {
        if (!Files.isWritable(LIMITS)) {
            return Optional.empty();
        }
        Path folder = Files.createDirectories(Server.scratchFile("slow-disk"));
        String file = folder.resolveSibling("slow-disk.img").toString();
        boolean made = said("truncate", "-s", size + "M", file).isPresent()
                && said("mkfs.ext4", "-q", file).isPresent();
        Optional<String> device = made ? said("losetup", "--find", "--show", file) : Optional.empty();
        if (device.isEmpty()) {
            return Optional.empty();
        }
        SlowDisk disk = new SlowDisk(folder, device.get(), writes);
        if (said("mount", device.get(), folder.toString()).isEmpty()) {
            disk.close();
            return Optional.empty();
        }
        return Optional.of(disk);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void kill() throws IOException {
        limit(writes);
    }

    @Override
    public void bringBack() throws IOException {
        // None.
        limit(0);
    }

    private void limit(int perSecond) throws IOException {
        Files.writeString(LIMITS, number + " " + perSecond);
    }

    @Override
    public void close() throws IOException {
        limit(0);
        said("umount", "-l", folder.toString());
        // Of itself once nobody uses it any more.
        said("losetup", "--detach", device);
    }

    /** What a command said; nothing where it failed or is not there. */
    private static Optional<String> said(String... command) throws IOException {
        Path output = Server.scratchFile("said.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return process.waitFor() == 0
                    ? Optional.of(
                            Files.readString(output, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
