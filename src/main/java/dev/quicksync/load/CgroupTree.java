package dev.quicksync.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One hierarchy of cgroups, as far as this process is in it (cgroups(7)).
 *
 * @param mount where the hierarchy begins
 * @param groups the directories of the process's cgroup and of those around it, innermost first. In a container only some of
 *     them can be seen, and the innermost may be the mount itself.
 */
record CgroupTree(Path mount, List<Path> groups) {

    /** Where the cgroup of version 2 is named, which has all controllers. */
    static final String UNIFIED = "";

    /**
     * Finds the hierarchy of a controller.
     *
     * @param root holds {@code proc} and {@code sys}
     * @param controller its name in version 1, or {@link #UNIFIED}
     */
    static CgroupTree of(Path root, String controller) {
        Path all = root.resolve("sys/fs/cgroup");
        for (String line : CgroupFile.lines(root.resolve("proc/self/cgroup"))) {
            String[] fields = line.split(":", 3); // number:controllers:path
            if (fields.length == 3 && List.of(fields[1].split(",")).contains(controller)) {
                Path together = all.resolve(fields[1]);
                Path mount = Files.isDirectory(together) ? together : all.resolve(controller);
                return new CgroupTree(mount, upwards(mount, fields[2]));
            }
        }
        return new CgroupTree(all, List.of());
    }

    /** The directory of another hierarchy that belongs to one of this. */
    Path counterpart(Path group, CgroupTree other) {
        return other.mount.resolve(mount.relativize(group).toString());
    }

    private static List<Path> upwards(Path mount, String path) {
        Path own = mount.resolve(path.replaceFirst("^/+", "")).normalize();
        List<Path> groups = new ArrayList<>();
        for (Path group = own; group.startsWith(mount); group = Objects.requireNonNull(group.getParent())) {
            if (Files.isDirectory(group)) {
                groups.add(group);
            }
        }
        // The path of a process outside of what this container sees begins with "..".
        return groups.isEmpty() && Files.isDirectory(mount) ? List.of(mount) : List.copyOf(groups);
    }
}
