package dev.baton.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.Source;
import dev.baton.platform.problem.FieldProblems;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadSubmissionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void textsAreBroughtIntoOneForm() {
        LeadSubmission lead =
                lead("{\"email\": \" Ada@Example.COM \", \"company\": \"Bauer\\n\\t & \\u00a0 So\\u0308hne\","
                        + " \"country\": \" de \", \"city\": \"  \", \"message\": \"a\\r\\nb\","
                        + " \"attributes\": {\" x \": \" y  z \", \"empty\": \"\"}}");

        assertThat(lead.email()).isEqualTo("Ada@Example.COM");
        assertThat(lead.company()).isEqualTo("Bauer & Söhne");
        assertThat(lead.country()).isEqualTo("DE");
        assertThat(lead.city()).isNull();
        assertThat(lead.message()).isEqualTo("a\nb");
        assertThat(lead.attributes()).hasToString("{x=y z}");
        assertThat(problems(lead)).isEmpty();
    }

    @Test
    void aLeadThatNobodyCouldAnswerIsRefused() {
        assertThat(problems(lead("{\"firstName\": \"Ada\"}")))
                .containsExactly("email or phone is needed: nobody could answer this lead");
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO_REQUEST, , true",
        "PRICING, , true",
        "CONTACT, , true",
        "CHAT, , true",
        "DOWNLOAD, , false",
        "WEBINAR, , false",
        "EVENT, , false",
        "REFERRAL, , false",
        "OTHER, , false",
        "DEMO_REQUEST, false, false",
        "DOWNLOAD, true, true"
    })
    void whoAsksSomethingWantsAnAnswerUnlessItIsSaidOtherwise(String inquiry, @Nullable String said, boolean wanted) {
        LeadSubmission lead =
                lead("{\"phone\": \"12345\", \"inquiry\": \"%s\", \"answerWanted\": %s}".formatted(inquiry, said));

        assertThat(lead.toNewLead(Way.API, Source.OTHER).answerWanted()).isEqualTo(wanted);
    }

    @Test
    void contactDataThatCannotBeUsedIsRefused() {
        for (String email : List.of(
                "ada", "ada@", "@example.com", "ada@example", "a@b@example.com", "a b@example.com", "a@x..example")) {
            assertThat(problems(lead("{\"email\": \"%s\"}".formatted(email))))
                    .as(email)
                    .isNotEmpty();
        }
        for (String phone : List.of("call me", "12", "+49 30 abc 12345", "++493012345")) {
            assertThat(problems(lead("{\"phone\": \"%s\"}".formatted(phone))))
                    .as(phone)
                    .isNotEmpty();
        }
        for (String phone : List.of("+49 30 23125 014", "(202) 555-0143", "020 7946 0123 ext. 12", "0171/3920001")) {
            assertThat(problems(lead("{\"phone\": \"%s\"}".formatted(phone))))
                    .as(phone)
                    .isEmpty();
        }
        assertThat(problems(lead("{\"phone\": \"12345\", \"country\": \"India\"}")))
                .singleElement()
                .asString()
                .startsWith("country is not the two-letter code");
    }

    @Test
    void charactersThatNobodyMeantAreNamedWithTheirPlace() {
        assertThat(problems(lead("{\"phone\": \"12345\", \"company\": \"A\\u0000B\"}")))
                .containsExactly("company contains the control character U+0000 at position 2: remove it");
        assertThat(problems(lead("{\"phone\": \"12345\", \"firstName\": \"\\u202eadA\"}")))
                .singleElement()
                .asString()
                .contains("U+202E");
        assertThat(problems(lead("{\"phone\": \"12345\", \"lastName\": \"\\ud83d\"}")))
                .singleElement()
                .asString()
                .contains("U+D83D");
        assertThat(problems(lead("{\"phone\": \"12345\", \"city\": \"K\\ufffdln\"}")))
                .singleElement()
                .asString()
                .contains("encoding");
        assertThat(problems(lead("{\"phone\": \"12345\", \"attributes\": {\"x\": \"\\u0007\"}}")))
                .singleElement()
                .asString()
                .startsWith("attributes[x] contains");
        assertThat(problems(lead("{\"phone\": \"12345\", \"lastName\": \"Ödön 👩‍💻 李\"}")))
                .isEmpty();
    }

    @Test
    void nothingLongerThanItsColumnComesIn() {
        assertThat(problems(lead("{\"phone\": \"12345\", \"city\": \"%s\"}".formatted("x".repeat(101)))))
                .containsExactly("city is longer than 100 characters: shorten it");
        // one letter that normalises to eighteen
        assertThat(problems(lead("{\"phone\": \"12345\", \"company\": \"%s\"}".formatted("\\ufdfa".repeat(100)))))
                .containsExactly("company is too long when normalised: shorten it");
        assertThat(problems(lead("{\"phone\": \"12345\", \"employees\": -1}")))
                .containsExactly("employees must not be negative");
    }

    @Test
    void milestonesAreTheSystemsOwn() {
        assertThat(problems(lead("{\"phone\": \"12345\", \"activity\": \"WON\"}")))
                .singleElement()
                .asString()
                .startsWith("activity is noted by the system alone: use one of REPEAT_INQUIRY");
    }

    private static List<String> problems(LeadSubmission lead) {
        return FieldProblems.of(new ConstraintViolationException(VALIDATOR.validate(lead))).stream()
                .map(problem -> problem.toString())
                .toList();
    }

    private static LeadSubmission lead(String json) {
        try {
            return JSON.readValue(json, LeadSubmission.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
