package dev.baton.assignment.process;

import dev.baton.assignment.AbsenceKind;
import dev.baton.assignment.Absences;
import dev.baton.assignment.AwayReport;
import dev.baton.lifecycle.StartForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

    private final Absences absences;

    ReportAbsenceStart(Absences absences) {
        this.absences = absences;
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
