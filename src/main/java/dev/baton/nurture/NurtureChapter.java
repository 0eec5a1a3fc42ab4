package dev.baton.nurture;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What marketing wrote to the person, and how long sales keeps away. */
@Component
class NurtureChapter implements StoryChapter {

    private static final int MOST = 20;

    private final Stays stays;
    private final NurtureMails mails;

    NurtureChapter(Stays stays, NurtureMails mails) {
        this.stays = stays;
        this.mails = mails;
    }

    /** Who was never in nurture has no stage, and costs nothing here. */
    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        boolean known = !"".equals(story.getOrDefault("buyerStage", ""));
        story.put("nurtureUntil", known ? until(lead) : "");
        story.put(
                "nurtureMails",
                known
                        ? mails.latest(lead.value(), MOST).stream()
                                .map(NurtureChapter::line)
                                .toList()
                        : List.of());
    }

    private String until(LeadId lead) {
        return stays.findByOpenLeadId(lead.value())
                .map(stay -> Words.time(stay.restUntil()))
                .orElse("");
    }

    private static Map<String, Object> line(NurtureMail mail) {
        Map<String, Object> line = new HashMap<>();
        line.put("due", Words.time(mail.dueAt()));
        line.put("content", mail.content());
        line.put("state", Words.of(mail.state()));
        line.put("came", came(mail));
        return line;
    }

    private static String came(NurtureMail mail) {
        NurtureMail.Signs signs = mail.signs();
        if (signs.answeredAt() != null) {
            return "answered";
        }
        if (signs.clickedAt() != null) {
            return "clicked";
        }
        return signs.bouncedAt() != null ? "came back" : signs.openedAt() != null ? "opened" : "";
    }
}
