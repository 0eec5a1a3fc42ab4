package dev.baton.assignment.process;

import dev.baton.assignment.AbsenceKind;
import dev.baton.assignment.Absences;
import dev.baton.assignment.AwayReport;
import dev.baton.lifecycle.StartForm;
import dev.baton.platform.People;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReportAbsenceStart implements StartForm<ReportAbsenceStart.Answer> {

    record Answer(
            @Nullable @Size(max = 64) String seller,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @NotNull AbsenceKind kind,
            @Nullable Boolean handOver) {}

    private static final String SELLERS = "sellers";

    private final Absences absences;
    private final People people;

    ReportAbsenceStart(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    @Override
    public Map<String, List<Option>> offers(String starter) {
        List<String> sellers = absences.sellersToReport();
        Map<String, String> names = people.names(sellers);
        return Map.of(
                SELLERS,
                sellers.stream()
                        .map(seller -> new Option(names.getOrDefault(seller, seller), seller))
                        .toList());
    }

    /** Who manages nobody reports themselves, and hands nothing over. */
    @Override
    public Set<String> withheld(String starter) {
        return absences.sellersToReport().isEmpty() ? Set.of("seller", "handOver") : Set.of();
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public void submit(String starter, Answer answer) {
        absences.report(
                answer.seller() == null ? starter : answer.seller(),
                new AwayReport(answer.from(), answer.until(), answer.kind(), Boolean.TRUE.equals(answer.handOver())));
    }
}
