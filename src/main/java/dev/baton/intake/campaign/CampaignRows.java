package dev.baton.intake.campaign;

import dev.baton.lead.Channel;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of campaigns and of the words that people agree to. */
@Component
class CampaignRows {

    private static final String UPDATE = """
            update campaign set title = :title, introduction = :introduction, inquiry = :inquiry, source = :source,
                channel = :channel, language = :language, fields = :fields, allowed_origins = :origins,
                privacy_notice = :notice, open = :open, changed_by = :by, changed_at = :at
            where code = :code""";

    private static final String INSERT = """
            insert into campaign (code, title, introduction, inquiry, source, channel, language, fields,
                allowed_origins, privacy_notice, open, changed_by, changed_at)
            values (:code, :title, :introduction, :inquiry, :source, :channel, :language, :fields, :origins,
                :notice, :open, :by, :at)""";

    private final JdbcClient database;

    CampaignRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Campaign> find(String code) {
        return database.sql("select * from campaign where code = ?")
                .param(code)
                .query(this::read)
                .optional();
    }

    List<Campaign> page(String after, int most) {
        return database.sql("select * from campaign where code > ? order by code fetch first ? rows only")
                .params(after, most)
                .query(this::read)
                .list();
    }

    /** Writes the campaign. @return whether it is a new one */
    boolean save(String code, CampaignPlan plan, String user, Instant now) {
        if (write(UPDATE, code, plan, user, now) > 0) {
            return false;
        }
        write(INSERT, code, plan, user, now);
        return true;
    }

    boolean hasText(String campaign, ConsentPurpose purpose, int version) {
        return database.sql("select count(*) from consent_text where campaign = ? and purpose = ? and version = ?")
                        .params(campaign, purpose.name(), version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Offers these words from now on; the number of the version goes on where the last one stopped. */
    void offer(String campaign, ConsentPurpose purpose, String words, Instant now) {
        database.sql("insert into consent_text (campaign, purpose, version, words, offered, since)"
                        + " select :campaign, :purpose, coalesce(max(version), 0) + 1, :words, true, :at"
                        + " from consent_text where campaign = :campaign and purpose = :purpose")
                .param("campaign", campaign)
                .param("purpose", purpose.name())
                .param("words", words)
                .param("at", utc(now))
                .update();
    }

    void withdraw(String campaign, ConsentPurpose purpose) {
        database.sql("update consent_text set offered = false where campaign = ? and purpose = ? and offered")
                .params(campaign, purpose.name())
                .update();
    }

    List<ConsentText> offered(String campaign) {
        return database.sql("select purpose, version, words from consent_text where campaign = ? and offered"
                        + " order by purpose")
                .param(campaign)
                .query(ConsentText.class)
                .list();
    }

    private int write(String statement, String code, CampaignPlan plan, String user, Instant now) {
        return database.sql(statement)
                .param("code", code)
                .param("title", plan.title())
                .param("introduction", plan.introduction())
                .param("inquiry", String.valueOf(plan.inquiry()))
                .param("source", plan.source().name())
                .param("channel", plan.channel().name())
                .param("language", plan.language())
                .param("fields", plan.fields().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param("origins", String.join(" ", new TreeSet<>(plan.allowedOrigins())))
                .param("notice", plan.privacyNotice())
                .param("open", plan.open())
                .param("by", user)
                .param("at", utc(now))
                .update();
    }

    private Campaign read(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        return new Campaign(
                code,
                row.getString("title"),
                row.getString("introduction"),
                InquiryKind.valueOf(row.getString("inquiry")),
                Source.valueOf(row.getString("source")),
                Channel.valueOf(row.getString("channel")),
                row.getString("language"),
                words(row.getString("fields")).map(FormField::valueOf).toList(),
                words(row.getString("allowed_origins")).collect(Collectors.toCollection(TreeSet::new)),
                row.getString("privacy_notice"),
                row.getBoolean("open"),
                offered(code),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
