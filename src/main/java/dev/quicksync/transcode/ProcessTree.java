package dev.quicksync.transcode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Ends processes together with their children. */
public final class ProcessTree {

    private static final Logger LOG = Logger.getLogger(ProcessTree.class);

    private ProcessTree() {}

    /** Kills a process and everything it has started. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList(); // before the parent dies and they are nobody's
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Kills what a server that was itself killed has left behind: every process of this user that was given a path below a
     * directory as an argument. Blocks on {@code /proc}.
     *
     * @param directory one that only the processes to be killed are told of, as {@code file:<directory>/…}
     */
    public static void killLeftovers(Path directory) {
        byte[] mark = ("\0file:" + directory + "/").getBytes(StandardCharsets.UTF_8);
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> contains(commandLine(process), mark))
                .forEach(process -> {
                    LOG.warnf("Ending process %d, left behind by a server that was killed", process.pid());
                    kill(process);
                });
    }

    /** Its arguments, as far as this user may see them; {@link ProcessHandle} alone cuts long ones off. */
    private static byte[] commandLine(ProcessHandle process) {
        try {
            return Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return process.info().commandLine().orElse("").getBytes(StandardCharsets.UTF_8);
        }
    }

    private static boolean contains(byte[] text, byte[] mark) {
        for (int start = 0; start + mark.length <= text.length; start++) {
            int matched = 0;
            while (matched < mark.length && text[start + matched] == mark[matched]) {
                matched++;
            }
            if (matched == mark.length) {
                return true;
            }
        }
        return false;
    }
}
