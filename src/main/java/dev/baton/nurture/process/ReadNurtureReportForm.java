package dev.baton.nurture.process;

import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.lifecycle.TaskTitle;
import dev.baton.nurture.NurtureReports;
import dev.baton.nurture.ReportRequests;
import dev.baton.nurture.ReportWords;
import dev.baton.outbox.Outbox;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

@Component
class ReadNurtureReportForm implements TaskForm<ReadNurtureReportForm.Answer>, TaskTitle {

    record Answer() {}

    private final ReportRequests requests;
    private final NurtureReports reports;
    private final Outbox outbox;

    ReadNurtureReportForm(ReportRequests requests, NurtureReports reports, Outbox outbox) {
        this.requests = requests;
        this.reports = reports;
        this.outbox = outbox;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public String task() {
        return "ReadNurtureReport";
    }

    @Override
    public String title(VariableScope variables) {
        ReportRequests.Period period = requests.of((Long) variables.getVariable(LeadNurtureProcess.REPORT_ID));
        return "Read nurture report, " + ReportWords.period(period.from(), period.to());
    }

    /** The figures as they are at this moment. */
    @Override
    public Map<String, Object> show(TaskAtHand task) {
        ReportRequests.Period period = requests.of(task.subject());
        return Map.of("report", ReportWords.of(reports.of(period.from(), period.to()), outbox.countGivenUp()));
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        return Map.of();
    }
}
