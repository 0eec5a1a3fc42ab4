package dev.baton.intake.campaign;

import dev.baton.lifecycle.CampaignNames;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CampaignTitles implements CampaignNames {

    private final JdbcClient database;

    CampaignTitles(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> of(Set<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database
                        .sql("select code, title from campaign where code in (:codes)")
                        .param("codes", codes)
                        .query((row, index) -> Map.entry(row.getString("code"), row.getString("title")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, title -> "%s (%s)".formatted(title.getValue(), title.getKey())));
    }
}
