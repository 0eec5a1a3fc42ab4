package dev.baton.load;

import dev.baton.load.Meter.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One side with its application, its database and its people; stands still unless it is measured. */
final class Bench implements Contender {

    private final Side side;
    private final Postgres postgres;
    private final Node node;
    private final List<Node> others = new ArrayList<>();
    private final Staff staff;
    private final List<Watch> watches = new ArrayList<>();
    private final AtomicInteger names = new AtomicInteger();
    private final List<String> templates = new ArrayList<>();
    private int copies;

    private Bench(Side side, Postgres postgres, Node node, int people) {
        this.side = side;
        this.postgres = postgres;
        this.node = node;
        this.staff = new Staff(node, people);
        look(people);
    }

    Side side() {
        return side;
    }

    String title() {
        return side.title();
    }

    Watch watch() {
        return watches.get(0);
    }

    /** Counts from now on. */
    Meter meter() {
        return Meter.start(watch(), this::cpu, postgres, watches);
    }

    private long cpu() {
        return node.cpu() + others.stream().mapToLong(Node::cpu).sum();
    }

    /** Shares the work from now on, on the same database; no people come to it. */
    void join(Node another) {
        others.add(another);
    }

    void resume() {
        node.resume();
        others.forEach(Node::resume);
    }

    void freeze() {
        node.freeze();
        others.forEach(Node::freeze);
    }

    Node node() {
        return node;
    }

    Staff staff() {
        return staff;
    }

    private void look(int people) {
        IntStream.range(0, people).forEach(place -> watches.add(new Watch(postgres, side.title())));
    }

    /** A copy of this side's database as it is; the application connects again when it goes on. */
    void copy(String database) {
        int people = watches.size();
        watches.forEach(Watch::close);
        watches.clear();
        postgres.copy(side.title(), database);
        look(people);
    }

    static Bench start(Side side, Postgres postgres, int mailPort, int people, Path folder) {
        postgres.create(side.title());
        Node node = Node.start(side, postgres, side.title(), mailPort, folder);
        postgres.execute(side.title(), side.changes());
        return new Bench(side, postgres, node, people);
    }

    /** Until the compiler of the JVM has seen the way and the lessons that repeat are before marketing. */
    void warmUp(int leads) {
        resume();
        carry(leads, watches.size(), null);
        watches.get(0).drained();
        freeze();
    }

    @Override
    public Measured count(int leads) {
        postgres.countExactly(true);
        try {
            return measure(leads, 1, new CostOfCalls(watches.get(0).connection()));
        } finally {
            postgres.countExactly(false);
        }
    }

    @Override
    public Measured race(int leads) {
        return measure(leads, watches.size(), null);
    }

    private Measured measure(int leads, int people, @Nullable CostOfCalls costs) {
        node.resume();
        Watch watch = watches.get(0);
        watch.drained();
        watch.execute("checkpoint");
        Meter meter = meter();
        long start = System.nanoTime();
        Latencies times = carry(leads, people, costs);
        double seconds = (System.nanoTime() - start) / 1e9;
        watch.drained();
        Reading reading = meter.read(leads);
        node.freeze();
        Pass pass = new Pass(side.title(), leads, people, leads / seconds, reading.cost(), times.summary());
        return new Measured(pass, reading, costs == null ? Map.of() : costs.per(leads));
    }

    /** Lets so many people carry so many leads, each the next one as soon as they are done. */
    private Latencies carry(int leads, int people, @Nullable CostOfCalls costs) {
        AtomicInteger left = new AtomicInteger(leads);
        Latencies times = new Latencies();
        Crowd.<Latencies>work(people, place -> {
                    ReferenceLead lead = new ReferenceLead(staff, watches.get(place), place + 1, costs);
                    return () -> {
                        while (left.getAndDecrement() > 0) {
                            lead.live(another("firm"));
                        }
                        return lead.times();
                    };
                })
                .forEach(times::add);
        return times;
    }

    /** As many as there are people, with nothing timed yet. */
    List<ReferenceLead> leads(int people) {
        return IntStream.range(0, people)
                .mapToObj(place -> new ReferenceLead(staff, watches.get(place), place + 1, null))
                .toList();
    }

    /**
     * Fills the database until so many leads are in it: of ten one is won and delivered, one is open with its seller,
     * eight wait in nurture.
     */
    void fill(int leads) {
        node.resume();
        Watch watch = watches.get(0);
        if (templates.isEmpty()) {
            ReferenceLead lead = new ReferenceLead(staff, watch, 1, null);
            templates.add(lead.live("template-1"));
            templates.add(lead.open("template-2"));
            templates.add(lead.nurtured("template-3"));
        }
        watch.drained();
        node.freeze();
        int missing = (int) (leads - watch.number("select count(*) from lead"));
        int tenth = Math.max(0, missing) / 10;
        Fill fill = new Fill(watch.connection());
        int copies = this.copies;
        fill.copy(templates.get(0), copies + 1, copies + tenth);
        fill.copy(templates.get(1), copies + tenth + 1, copies + 2 * tenth);
        fill.copy(templates.get(2), copies + 2 * tenth + 1, copies + missing);
        this.copies = copies + Math.max(0, missing);
        watch.execute("vacuum analyze");
    }

    /** A name that nobody had before. */
    String another(String name) {
        return name + "-" + names.incrementAndGet();
    }

    /** Adds so many copies of a lead that its seller has to accept; the application stands still then. */
    void offer(int leads) {
        resume();
        String template = leads(1).get(0).offered(another("offered"));
        watch().drained();
        freeze();
        new Fill(watch().connection()).copy(template, copies + 1, copies + leads);
        copies += leads;
        watch().execute("vacuum analyze");
    }

    @Override
    public void close() {
        watches.forEach(Watch::close);
        node.close();
        others.forEach(Node::close);
    }
}
