package dev.quicksync.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that looks like the root of a machine with cgroups. */
record FakeMachine(Path root) {

    /** Says in which cgroups the process is; lines as in {@code /proc/self/cgroup}. */
    FakeMachine in(String... lines) {
        return write("proc/self/cgroup", String.join("\n", lines) + "\n");
    }

    /** Writes one file below {@code /sys/fs/cgroup}. */
    FakeMachine cgroup(String file, String text) {
        return write("sys/fs/cgroup/" + file, text + "\n");
    }

    /** A cgroup of version 2 with a limit of its memory, in MB. */
    FakeMachine memory(String group, String maxMb, long usedMb, long inactiveMb) {
        String max = maxMb.matches("\\d+") ? String.valueOf(mb(Long.parseLong(maxMb))) : maxMb;
        return cgroup(group + "/memory.max", max)
                .cgroup(group + "/memory.current", String.valueOf(mb(usedMb)))
                .cgroup(group + "/memory.stat", "anon 1\ninactive_file " + mb(inactiveMb) + "\nactive_file 2");
    }

    /** A cgroup of version 1 with a limit of its memory, in MB. */
    FakeMachine oldMemory(String group, long limitMb, long usedMb, long inactiveMb) {
        String stat = "cache 1\ninactive_file 0\ntotal_inactive_file " + mb(inactiveMb);
        return cgroup(group + "/memory.limit_in_bytes", String.valueOf(mb(limitMb)))
                .cgroup(group + "/memory.usage_in_bytes", String.valueOf(mb(usedMb)))
                .cgroup(group + "/memory.stat", stat);
    }

    /** A cgroup of version 2 with a quota of CPU time. */
    FakeMachine cpu(String group, String max, long usedMicros) {
        return cgroup(group + "/cpu.max", max)
                .cgroup(group + "/cpu.stat", "usage_usec " + usedMicros + "\nuser_usec 5\nsystem_usec 6");
    }

    Cgroups cgroups() {
        return new Cgroups(root);
    }

    Path groupPath(String group) {
        return root.toAbsolutePath()
                .normalize()
                .resolve("sys/fs/cgroup/" + group)
                .normalize();
    }

    static long mb(long mb) {
        return mb << 20;
    }

    private FakeMachine write(String file, String text) {
        try {
            Path path = root.resolve(file).normalize();
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
