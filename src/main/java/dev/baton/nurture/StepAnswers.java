package dev.baton.nurture;

import dev.baton.platform.AnswerRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A program names mails that are there, and shares and days that can be. */
@Component
class StepAnswers implements AnswerRule {

    /** No longer than where mails are kept has room for. */
    private static final int LONGEST_STEP = 40;

    private static final List<String> EXITS =
            Stream.of(ExitWhen.values()).map(Enum::name).toList();

    private static final String NO_MAIL =
            "is no mail; there must be a text and an HTML file of that name in mails/nurture";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final ContentLibrary library;

    StepAnswers(ContentLibrary library) {
        this.library = library;
    }

    @Override
    public String decision() {
        return "plan-nurture-step";
    }

    @Override
    public Stream<String> faults(Map<String, String> row) {
        boolean isMail = !NurtureStep.NONE.equals(row.get("step"));
        return Stream.of(
                        fault(row, "step", StepAnswers::isNoName, "is no name of a step; write 1 to 40 characters"),
                        fault(row, "content", name -> isMail && !library.has(name), NO_MAIL),
                        fault(
                                row,
                                "challenger",
                                name -> !name.isEmpty() && !library.has(name),
                                NO_MAIL + ", or leave it empty (\"\")"),
                        fault(row, "challengerShare", StepAnswers::isNoShare, "is no share in percent; write 0 to 100"),
                        fault(
                                row,
                                "afterDays",
                                days -> new BigDecimal(days).signum() < 0,
                                "days lie before the last mail; write 0 or more"),
                        fault(row, "exitWhen", answer -> !EXITS.contains(answer), "is no exit; write one of " + EXITS))
                .flatMap(Optional::stream);
    }

    private static Optional<String> fault(
            Map<String, String> row, String output, Predicate<String> wrong, String told) {
        return Optional.ofNullable(row.get(output))
                .filter(wrong)
                .map(answer -> "'%s' as '%s' %s.".formatted(answer, output, told));
    }

    private static boolean isNoName(String step) {
        return step.isBlank() || step.length() > LONGEST_STEP;
    }

    private static boolean isNoShare(String answer) {
        BigDecimal share = new BigDecimal(answer);
        return share.signum() < 0 || share.compareTo(ALL) > 0;
    }
}
