package dev.baton.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** How long this JVM and the PostgreSQL beside it have been on a processor; of the latter only on Linux. */
final class ProcessorTime {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 11;

    private final DataSource database;

    ProcessorTime(DataSource database) {
        this.database = database;
    }

    double seconds() throws SQLException, IOException {
        OperatingSystemMXBean here = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double ticks = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet servers = statement.executeQuery(
                        "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")) {
            while (servers.next()) {
                ticks += ticks(Path.of("/proc", servers.getString(1), "stat"));
            }
        }
        return here.getProcessCpuTime() / 1e9 + ticks / TICKS_PER_SECOND;
    }

    private static double ticks(Path process) throws IOException {
        if (!Files.isReadable(process)) {
            return 0;
        }
        String afterItsName = Files.readString(process).replaceFirst("(?s)^.*\\) ", "");
        String[] numbers = afterItsName.split(" ");
        return Double.parseDouble(numbers[USER_TICKS]) + Double.parseDouble(numbers[USER_TICKS + 1]);
    }
}
