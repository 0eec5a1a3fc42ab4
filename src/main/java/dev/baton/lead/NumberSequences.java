package dev.baton.lead;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.AbstractSequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Database sequences for the numbers people see; the two databases ask for the next value differently. */
@Component
public class NumberSequences {

    private final DataSource dataSource;

    NumberSequences(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The sequence of that name; gaps are allowed, repeats are not. */
    public DataFieldMaxValueIncrementer of(String sequence) {
        AbstractSequenceMaxValueIncrementer incrementer =
                isPostgres() ? new PostgresSequenceMaxValueIncrementer() : new H2SequenceMaxValueIncrementer();
        incrementer.setDataSource(dataSource);
        incrementer.setIncrementerName(sequence);
        return incrementer;
    }

    private boolean isPostgres() {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database does not tell its name", unreachable);
        }
    }
}
