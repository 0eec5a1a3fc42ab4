package dev.baton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool that starts and kills things touches nobody else's. */
class ClusterToolTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatItDidNotMakeIsNotRemoved() throws Exception {
        Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThat(cluster("wipe")).isNotZero();
        assertThat(cluster("up")).isNotZero();

        assertThat(thesis).exists();
    }

    @Test
    void aFolderOfItsOwnIsRemoved() throws Exception {
        Files.createFile(folder.resolve(".baton-cluster"));

        assertThat(cluster("wipe")).isZero();

        assertThat(folder).doesNotExist();
    }

    @Test
    void aProcessThatHasTheNumberOfOneOfItsOwnByNowIsNotKilled() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("node-a.pid"), stranger.pid() + " 1\n");

            cluster("kill", "a");

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aProcessOfItsOwnIsKilled() throws Exception {
        Process node = new ProcessBuilder("sleep", "60").start();
        try {
            String[] fields = Files.readString(Path.of("/proc/%d/stat".formatted(node.pid())))
                    .replaceFirst(".*\\) ", "")
                    .split(" ");
            Files.writeString(folder.resolve("node-a.pid"), node.pid() + " " + fields[19] + "\n");

            cluster("kill", "a");

            assertThat(node.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            node.destroy();
        }
    }

    private int cluster(String... words) throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder("tools/cluster");
        tool.command().addAll(List.of(words));
        tool.environment().put("BATON_CLUSTER", folder.toString());
        tool.environment().put("BATON_CLUSTER_PORT", "28480"); // its database would lie in a folder of that number
        Process running = tool.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }
}
