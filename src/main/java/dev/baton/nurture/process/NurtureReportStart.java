package dev.baton.nurture.process;

import dev.baton.lifecycle.StartForm;
import dev.baton.nurture.ReportRequests;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class NurtureReportStart implements StartForm<NurtureReportStart.Answer> {

    record Answer(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private final ReportRequests requests;

    NurtureReportStart(ReportRequests requests) {
        this.requests = requests;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> start(String starter, Answer answer) {
        return Map.of(LeadNurtureProcess.REPORT_ID, requests.ask(answer.from(), answer.to(), starter));
    }
}
