package dev.baton.load;

import dev.baton.load.Statements.Executed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which kind of call the statements of a lead belong to. For one person at a time: what the background does meanwhile is
 * taken for the call's.
 */
final class CostOfCalls {

    private final Connection connection;
    private final Map<Call, double[]> sums = new EnumMap<>(Call.class);
    private double[] before = new double[3];

    /** Statements, rows written and bytes of WAL. */
    record Share(double statements, double rows, double wal) {}

    CostOfCalls(Connection connection) {
        this.connection = connection;
    }

    void begin() {
        before = now();
    }

    void end(Call call) {
        double[] after = now();
        double[] sum = sums.computeIfAbsent(call, one -> new double[3]);
        for (int place = 0; place < sum.length; place++) {
            sum[place] += after[place] - before[place];
        }
    }

    Map<Call, Share> per(int leads) {
        Map<Call, Share> shares = new TreeMap<>();
        sums.forEach((call, sum) -> shares.put(call, new Share(sum[0] / leads, sum[1] / leads, sum[2] / leads)));
        return shares;
    }

    private double[] now() {
        try {
            List<Executed> all = Statements.since(connection).stream()
                    .filter(one -> !one.isTransaction())
                    .toList();
            return new double[] {
                all.stream().mapToDouble(Executed::calls).sum(),
                all.stream()
                        .filter(Executed::writes)
                        .mapToDouble(Executed::rows)
                        .sum(),
                all.stream().mapToDouble(Executed::wal).sum()
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
