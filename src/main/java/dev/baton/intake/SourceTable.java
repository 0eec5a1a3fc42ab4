package dev.baton.intake;

import dev.baton.lead.Source;
import dev.baton.lead.Visit;
import dev.baton.lifecycle.DecisionTables;
import dev.baton.lifecycle.DecisionTables.LiveTable;
import dev.baton.platform.engine.TableRefusedException;
import dev.baton.platform.engine.TableTrial;
import dev.baton.platform.engine.TableTrials;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the table {@code name-source} which source a visit has. */
@Component
public class SourceTable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceTable.class);

    private static final String TABLE = "name-source";
    private static final String ANSWER = "source";
    private static final int LONGEST = 200;

    private final DecisionTables deployed;
    private final TableTrials tables;

    // a version of a table never changes
    private volatile @Nullable Version latest;

    SourceTable(DecisionTables deployed, TableTrials tables) {
        this.deployed = deployed;
        this.tables = tables;
    }

    private record Version(int number, TableTrial table) {}

    /**
     * The source of the visit.
     *
     * @param said what holds where the visit tells nothing, and where the table cannot be asked: a mistake in it loses no
     *     inquiry
     */
    public Source of(Source said, Visit visit) {
        if (visit.equals(Visit.UNKNOWN)) {
            return said;
        }
        try {
            Object answer = current().answer(question(said, visit)).get(ANSWER);
            return answer == null ? said : Source.valueOf(answer.toString());
        } catch (TableRefusedException | IllegalArgumentException wrong) {
            LOG.warn("The table '{}' cannot name a source, so what was said holds: {}", TABLE, wrong.getMessage());
            return said;
        }
    }

    private TableTrial current() {
        int newest = deployed.versionOf(TABLE);
        Version known = latest;
        if (known == null || known.number() != newest) {
            LiveTable live = deployed.live(TABLE);
            known = new Version(live.version(), tables.live(live.model()));
            latest = known;
        }
        return known.table();
    }

    private static Map<String, Object> question(Source said, Visit visit) {
        return Map.of(
                "utmSource", text(visit.utmSource()),
                "utmMedium", text(visit.utmMedium()),
                "landingParameters", parametersOf(visit.landingPage()),
                "referrerSite", siteOf(visit.referrer()),
                "said", said.name());
    }

    /** The names alone: each visit has other values. */
    private static String parametersOf(@Nullable String page) {
        int query = page == null ? -1 : page.indexOf('?');
        String names = query < 0
                ? ""
                : Arrays.stream(Objects.requireNonNull(page)
                                .substring(query + 1)
                                .split("[&#]"))
                        .map(parameter -> parameter.split("=", 2)[0])
                        .collect(Collectors.joining("&"));
        return cut(names);
    }

    private static String siteOf(@Nullable String page) {
        try {
            String host = page == null ? null : new URI(page).getHost();
            return host == null ? "" : cut(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told.strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
