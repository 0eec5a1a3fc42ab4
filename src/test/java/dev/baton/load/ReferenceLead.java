package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lead that everything is counted for: captured, scored, routed, accepted, discovery, one objection, one quote
 * without approval, won, delivered, feedback. Each step is a person who looks at the list, opens the task, claims it
 * where nobody has, and submits its form. For one thread.
 */
final class ReferenceLead {

    private static final String QUEUE = "My team's queue";
    private static final String MINE = "My leads";
    private static final int CARDS_ON_A_PAGE = 15;

    private final Staff staff;
    private final Watch watch;
    private final int place;
    private final Latencies times = new Latencies();
    private final @Nullable CostOfCalls costs;

    /**
     * @param place which marketer and which of the deliverers it meets, from 1
     * @param costs where each call's statements are noted; the noting takes time, so not where speed is measured
     */
    ReferenceLead(Staff staff, Watch watch, int place, @Nullable CostOfCalls costs) {
        this.staff = staff;
        this.watch = watch;
        this.place = place;
        this.costs = costs;
    }

    Latencies times() {
        return times;
    }

    /** Goes the whole way; what runs in the background afterwards is not waited for. */
    String live(String name) {
        String lead = capture(name);
        String seller = watch.task(lead, "AcceptLead").owner();
        complete(seller, lead, "AcceptLead", Answers.accept());
        complete(seller, lead, "DiscoverNeeds", Answers.discover());
        complete(seller, lead, "RecordObjection", Answers.recordObjection());
        complete(seller, lead, "RespondToObjection", Answers.respond());
        complete(seller, lead, "DraftQuote", Answers.quote());
        complete(seller, lead, "DecideDeal", Answers.win());
        complete("operations-" + place, lead, "ConfirmOrder", Answers.confirm());
        complete("operations-" + place, lead, "DeliverOrder", Answers.deliver());
        complete(seller, lead, "AskCustomer", Answers.satisfied());
        return lead;
    }

    /** Stops where the seller has to discover what is needed: an open task for days. */
    String open(String name) {
        String lead = capture(name);
        String seller = timed(Call.OFFER, () -> watch.task(lead, "AcceptLead")).owner();
        complete(seller, lead, "AcceptLead", Answers.accept());
        watch.task(lead, "DiscoverNeeds");
        return lead;
    }

    /** Stops where its seller has to accept it: three deadlines run. */
    String offered(String name) {
        String lead = capture(name);
        watch.task(lead, "AcceptLead");
        return lead;
    }

    /** Somebody without a company downloads a paper: waits in nurture for months. */
    String nurtured(String name) {
        Map<String, Object> download = Map.of(
                "email", "kim@" + name + ".example", "country", "DE", "inquiry", "DOWNLOAD", "consentMail", true);
        return capture(download);
    }

    String capture(String name) {
        return capture(Map.ofEntries(
                Map.entry("firstName", "Kim"),
                Map.entry("lastName", "Example"),
                Map.entry("email", "kim@" + name + ".example"),
                Map.entry("company", name + " Ltd"),
                Map.entry("country", "DE"),
                Map.entry("employees", 500),
                Map.entry("seniority", "C_LEVEL"),
                Map.entry("inquiry", "DEMO_REQUEST"),
                Map.entry("source", "SEARCH"),
                Map.entry("channel", "WEB"),
                Map.entry("message", "Could you show us how it works?"),
                Map.entry("consentMail", true),
                Map.entry("consentPhone", true)));
    }

    private String capture(Map<String, Object> lead) {
        Person marketer = staff.named("marketer-" + place);
        return timed(Call.INTAKE, () -> marketer.post("/api/leads", lead))
                .get("number")
                .asText();
    }

    private void complete(String name, String lead, String key, Map<String, Object> answer) {
        String task = watch.task(lead, key).id();
        Person person = staff.named(name);
        boolean claim = key.equals("AcceptLead") || key.equals("ConfirmOrder") || key.equals("DeliverOrder");
        look(person, claim ? QUEUE : MINE);
        String path = "/engine-rest/task/" + task;
        if (claim) {
            timed(Call.CLAIM, () -> person.post(path + "/claim", Map.of("userId", name)));
        }
        timed(Call.OPEN, () -> {
            person.get(path);
            person.get(path + "/deployed-form");
            return person.get(path + "/form-variables?deserializeValues=false");
        });
        timed(Call.COMPLETE, () -> person.post(path + "/submit-form", Map.of("variables", answer)));
    }

    private void look(Person person, String list) {
        String filter = "/engine-rest/filter/" + staff.filter(list);
        JsonNode page = timed(
                Call.TASK_PAGE,
                () -> person.post(filter + "/list?firstResult=0&maxResults=" + CARDS_ON_A_PAGE, Map.of()));
        timed(Call.TASK_COUNT, () -> person.post(filter + "/count", Map.of()));
        StringJoiner ids = new StringJoiner(",");
        page.path("_embedded")
                .path("task")
                .forEach(task -> ids.add(task.get("id").asText()));
        if (ids.length() > 0) {
            timed(Call.CARDS, () -> person.get("/api/tasks/cards?ids=" + ids));
        }
    }

    private <T> T timed(Call call, Supplier<T> work) {
        if (costs != null) {
            costs.begin();
        }
        long start = System.nanoTime();
        T result = work.get();
        times.record(call, System.nanoTime() - start);
        if (costs != null) {
            costs.end(call);
        }
        return result;
    }
}
