package dev.baton.nurture.process;

import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.nurture.NurtureReports;
import dev.baton.nurture.ReportRequests;
import dev.baton.nurture.ReportWords;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReadNurtureReportForm implements TaskForm<ReadNurtureReportForm.Answer> {

    record Answer() {}

    private final ReportRequests requests;
    private final NurtureReports reports;

    ReadNurtureReportForm(ReportRequests requests, NurtureReports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    /** The figures as they are at this moment. */
    @Override
    public Map<String, Object> show(TaskAtHand task) {
        ReportRequests.Period period = requests.of(task.subject());
        return Map.of("report", ReportWords.of(reports.of(period.from(), period.to())));
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        return Map.of();
    }
}
