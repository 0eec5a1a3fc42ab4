package dev.baton.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.Candidate;
import dev.baton.intake.LeadSubmission;
import dev.baton.intake.csv.CsvRow;
import dev.baton.intake.csv.CsvRows;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Source;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class RowTranslatorTest {

    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    @Test
    void aColumnATemplateATranslationAndADefaultFeedOurFields() {
        LeadSubmission lead = taken(
                """
                {"fields": {
                   "email": {"template": "{{Prospect ID}}@school.example"},
                   "country": {"column": "Country", "values": {"India": "IN", "unknown": ""}},
                   "source": {"column": "Lead Source", "values": {"google": "SEARCH"}, "valuesIgnoreCase": true, "otherwise": "OTHER"},
                   "inquiry": {"default": "DOWNLOAD"},
                   "activity": {"column": "Last", "values": {"Email Opened": "EMAIL_OPENED"}},
                   "websiteVisits": {"column": "Visits"},
                   "consentMail": {"column": "Do Not Email", "values": {"No": "yes", "Yes": "no"}}},
                 "attributes": {"city tier": {"column": "Tier"}},
                 "missing": ["Select"]}
                """,
                "Prospect ID,Country,Lead Source,Last,Visits,Do Not Email,Tier\n"
                        + "4711 ,India,GOOGLE,Email Opened,674.0,No,Select\n");

        assertThat(lead.email()).isEqualTo("4711@school.example");
        assertThat(lead.country()).isEqualTo("IN");
        assertThat(lead.source()).isEqualTo(Source.SEARCH);
        assertThat(lead.inquiry()).hasToString("DOWNLOAD");
        assertThat(lead.activity()).isEqualTo(InteractionKind.EMAIL_OPENED);
        assertThat(lead.websiteVisits()).isEqualTo(674);
        assertThat(lead.consentMail()).isTrue();
        assertThat(lead.attributes()).isEmpty();
    }

    @Test
    void whatBroughtThePersonAndWhenIsReadToo() {
        LeadSubmission lead = taken(
                """
                {"fields": {
                   "email": {"column": "Mail"}, "campaign": {"column": "Campaign"}, "utmSource": {"column": "Source"},
                   "referrer": {"column": "Page"}, "landingPage": {"default": "https://www.company.example/"},
                   "askedAt": {"column": "Asked"}}}
                """,
                "Mail,Campaign,Source,Page,Asked\n"
                        + "a@b.example,fair-2025,news,https://search.example/,2025-10-31 09:30:15\n");

        assertThat(lead.campaign()).isEqualTo("fair-2025");
        assertThat(lead.utmSource()).isEqualTo("news");
        assertThat(lead.referrer()).isEqualTo("https://search.example/");
        assertThat(lead.landingPage()).isEqualTo("https://www.company.example/");
        assertThat(lead.askedAt()).isEqualTo("2025-10-31T09:30:15Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-31, 2025-10-31T00:00:00Z",
        "2025-10-31T09:30, 2025-10-31T09:30:00Z",
        "2025-10-31T09:30:00Z, 2025-10-31T09:30:00Z",
        "2025-10-31T09:30:00+02:00, 2025-10-31T07:30:00Z"
    })
    void aMomentIsReadAsFilesWriteIt(String written, String moment) {
        assertThat(taken("""
                        {"fields": {"email": {"default": "a@b.example"}, "askedAt": {"column": "Asked"}}}
                        """, "Asked\n%s\n".formatted(written)).askedAt()).isEqualTo(moment);
    }

    @Test
    void nothingIsMadeUpOfHalfATemplate() {
        LeadSubmission lead = taken("""
                {"fields": {"email": {"template": "{{Id}}@school.example"}, "phone": {"column": "Phone"}}}
                """, "Id,Phone\n,+44 20 7946 0123\n");

        assertThat(lead.email()).isNull();
    }

    @Test
    void aTemplateDoesNotEscape() {
        LeadSubmission lead = taken("""
                {"fields": {"company": {"template": "{{A.B}} & {{C}}"}}}
                """, "A.B,C\n<x>,\"\"\"y\"\"\"\n");

        assertThat(lead.company()).isEqualTo("<x> & \"y\"");
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheFieldAndTheRemedy() {
        String mapping = """
                {"fields": {"seniority": {"column": "a"}, "employees": {"column": "b"}, "consentMail": {"column": "c"}}}
                """;

        assertThat(refused(mapping, "a,b,c\nBoss,1e400000000,maybe\n"))
                .contains("seniority 'Boss' is not one of C_LEVEL, VP")
                .contains("employees '1e400000000' is not a whole number")
                .contains("consentMail 'maybe' is neither yes nor no");
        assertThat(refused(mapping, "a,b,c\nVP,2.5,no\n")).contains("'2.5' is not a whole number");
        assertThat(refused(mapping, "a,b,c\nVP,2\n")).contains("has 2 cells, the header has 3");
        assertThat(refused(mapping, "a,b,c\nVP,2,3,4\n")).contains("has 4 cells, the header has 3");
        assertThat(refused(mapping, "a,b,c\nVP\0,2,no\n")).contains("NUL");
    }

    @Test
    void aMappingThatContradictsItselfNamesEachFault() {
        assertThatThrownBy(() -> compiled("""
                        {"fields": {
                          "e-mail": {"column": "a"},
                          "email": {},
                          "phone": {"column": "a", "template": "{{a}}"},
                          "city": {"template": "{{#a}}x{{/a}}"},
                          "company": {"template": "{{a"},
                          "message": {"template": "{{}}"},
                          "jobTitle": {"template": "{{>a}}"}},
                         "attributes": {"x": null}}
                        """))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder(
                                        "mapping.fields.e-mail",
                                        "mapping.fields.email",
                                        "mapping.fields.phone",
                                        "mapping.fields.city",
                                        "mapping.fields.company",
                                        "mapping.fields.message",
                                        "mapping.fields.jobTitle",
                                        "mapping.attributes.x"));
    }

    @Test
    void aMappedColumnMustBeThereExactlyOnce() {
        String mapping = """
                {"fields": {"email": {"column": "mail"}, "phone": {"template": "{{tel}}"}}}
                """;

        assertThatThrownBy(() -> refused(mapping, "mail,mail\na,b\n"))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.toString())
                                .anyMatch(text -> text.contains("'mail', which the file has 2 times"))
                                .anyMatch(text -> text.contains("'tel'; the file has only [mail, mail]")));
    }

    @Test
    void columnsThatNobodyMappedMayBeNamedTwice() {
        assertThat(taken("{\"fields\": {\"email\": {\"column\": \"mail\"}}}", " mail ,x,x\na@b.example,1,2\n")
                        .email())
                .isEqualTo("a@b.example");
    }

    private static LeadSubmission taken(String mapping, String file) {
        Candidate<CsvRow> candidate = translate(mapping, file);
        assertThat(candidate.refusal()).isNull();
        LeadSubmission lead = candidate.lead();
        if (lead == null) {
            throw new AssertionError("no lead");
        }
        return lead;
    }

    private static String refused(String mapping, String file) {
        return String.valueOf(translate(mapping, file).refusal());
    }

    private static Candidate<CsvRow> translate(String mapping, String file) {
        try (CsvRows rows = new CsvRows(new StringReader(file), ',')) {
            RowTranslator translator = compiled(mapping).bind(Imports.header(rows.next()), JSON);
            CsvRow row = rows.next();
            if (row == null) {
                throw new AssertionError("no row");
            }
            return translator.translate(row);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static CompiledMapping compiled(String mapping) {
        try {
            return new CompiledMapping(JSON.readValue(mapping, ColumnMapping.class));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
