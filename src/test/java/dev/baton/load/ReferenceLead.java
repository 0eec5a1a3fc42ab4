package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    /** From the offer to the customer's word. */
    static final List<Step> WAY = List.of(
            new Step("AcceptLead", true, false, Answers::accept),
            new Step("DiscoverNeeds", false, false, Answers::discover),
            new Step("RecordObjection", false, false, Answers::recordObjection),
            new Step("RespondToObjection", false, false, Answers::respond),
            new Step("DraftQuote", false, false, Answers::quote),
            new Step("DecideDeal", false, false, Answers::win),
            new Step("ConfirmOrder", true, true, Answers::confirm),
            new Step("DeliverOrder", true, true, Answers::deliver),
            new Step("AskCustomer", false, false, Answers::satisfied));

    private final Staff staff;
    private final Watch watch;
    private final int place;
    private final Latencies times = new Latencies();
    private final @Nullable CostOfCalls costs;

    /**
     * A task on the way.
     *
     * @param shared whether it waits in the team's queue for whoever claims it
     * @param byOperations whether somebody else than the lead's seller answers it
     */
    record Step(String key, boolean shared, boolean byOperations, Supplier<Map<String, Object>> answer) {}

    /** A task of one lead with who answers it. */
    record AtHand(String task, Step step, Person person) {

        private String path() {
            return "/engine-rest/task/" + task;
        }
    }

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
        for (Step step : WAY) {
            AtHand hand = arrive(lead, step);
            look(hand);
            claim(hand);
            open(hand);
            answer(hand);
        }
        return lead;
    }

    /** Stops where the seller has to discover what is needed: an open task for days. */
    String open(String name) {
        String lead = capture(name);
        AtHand offer = timed(Call.OFFER, () -> arrive(lead, WAY.get(0)));
        look(offer);
        claim(offer);
        open(offer);
        answer(offer);
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

    /** Waits until the task is there. */
    AtHand arrive(String lead, Step step) {
        Watch.Waiting task = watch.task(lead, step.key());
        Person person = staff.named(step.byOperations() ? "operations-" + place : task.owner());
        return new AtHand(task.id(), step, person);
    }

    void look(AtHand hand) {
        Person person = hand.person();
        String filter = "/engine-rest/filter/" + staff.filter(hand.step().shared() ? QUEUE : MINE);
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

    void claim(AtHand hand) {
        Person person = hand.person();
        if (hand.step().shared()) {
            timed(Call.CLAIM, () -> person.post(hand.path() + "/claim", Map.of("userId", person.name())));
        }
    }

    void open(AtHand hand) {
        Person person = hand.person();
        timed(Call.OPEN, () -> {
            person.get(hand.path());
            person.get(hand.path() + "/deployed-form");
            return person.get(hand.path() + "/form-variables?deserializeValues=false");
        });
    }

    void answer(AtHand hand) {
        Map<String, Object> variables = Map.of("variables", hand.step().answer().get());
        timed(Call.COMPLETE, () -> hand.person().post(hand.path() + "/submit-form", variables));
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
