package dev.baton.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.platform.rows.LateRows;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The timeline is written when a transaction ends, and nobody can tell but by counting statements. */
@BatonIT
class LateRowsIT {

    @Autowired
    private Leads leads;

    @Autowired
    private LateRows late;

    @Autowired
    private Touchpoints touchpoints;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate sql;

    private LeadId id;

    @BeforeEach
    void captured() {
        id = leads.get(leads.capture(NewLeads.demoRequest("Acme"), "marketer").number())
                .id();
    }

    @Test
    void linesWaitForTheEndOfTheirTransactionAndKeepTheirOrder() {
        in(outer -> {
            note("one");
            note("two");
            note("three");

            assertThat(written()).isEmpty();
        });

        assertThat(written()).containsExactly("one", "two", "three");
    }

    @Test
    void whoReadsTheTimelineOfThatLeadFindsThem() {
        in(outer -> {
            note("one");

            assertThat(leads.timeline(id, 1)).extracting(Interaction::summary).containsExactly("one");
            assertThat(leads.count(id, InteractionKind.NOTE)).isOne();
            note("two");
            assertThat(leads.countSince(id, InteractionKind.NOTE, Instant.EPOCH))
                    .isEqualTo(2);
            note("three");
            assertThat(leads.deeds(List.of(id.value())))
                    .hasEntrySatisfying(
                            id.value(),
                            deeds -> assertThat(deeds.times(InteractionKind.NOTE))
                                    .isEqualTo(3));
            note("four");
            assertThat(leads.lastActOf(id, "marketer")).isPresent();
            assertThat(written()).contains("four");
        });

        assertThat(written()).containsExactly("one", "two", "three", "four");
    }

    @Test
    void whoReadsWhatChangedAndWhatBroughtALeadFindsIt() {
        in(outer -> {
            LeadId fresh = leads.get(leads.capture(NewLeads.demoRequest("Fresh"), "marketer")
                            .number())
                    .id();
            leads.change(fresh, lead -> lead.promoteToMql(Instant.EPOCH));

            assertThat(touchpoints.of(fresh, 10)).hasSize(1);
            assertThat(audit.of(fresh, 10))
                    .anySatisfy(change -> assertThat(change.values()).containsKey("stage"));
        });
    }

    @Test
    void theyAreWrittenBeforeTheRowsOfTheEngine() {
        in(outer -> {
            note("one");
            engine.getRuntimeService()
                    .createProcessInstanceByKey("lead-lifecycle")
                    .setVariable("leadId", id.value())
                    .startBeforeActivity("CorrectLead")
                    .execute();

            assertThat(written()).containsExactly("one");
            outer.setRollbackOnly();
        });
    }

    @Test
    void whoOnlyReadsNotesNothing() {
        TransactionTemplate look = new TransactionTemplate(transactions);
        look.setReadOnly(true);

        assertThatThrownBy(() -> look.executeWithoutResult(reading -> late.add(line(id.value(), "seen"))))
                .isInstanceOf(IllegalStateException.class);
        in(outer -> note("two"));

        assertThat(written()).containsExactly("two");
    }

    @Test
    void whoReadsThatOfAnotherLeadLetsThemWait() {
        LeadId other = leads.get(
                        leads.capture(NewLeads.demoRequest("Other"), "marketer").number())
                .id();
        in(outer -> {
            note("one");
            leads.timeline(other, 10);

            assertThat(written()).isEmpty();
        });
    }

    @Test
    void nothingIsLeftOfATransactionThatIsRolledBack() {
        in(outer -> {
            note("one");
            outer.setRollbackOnly();
        });
        in(outer -> note("two"));

        assertThat(written()).containsExactly("two");
    }

    @Test
    void aSavepointTakesBackWhatCameAfterIt() {
        in(outer -> {
            note("before");
            Object savepoint = outer.createSavepoint();
            note("after");
            outer.rollbackToSavepoint(savepoint);
            note("then");
        });

        assertThat(written()).containsExactly("before", "then");
    }

    @Test
    void aSavepointTakesBackNoMoreAlthoughAllWasWrittenMeanwhile() {
        in(outer -> {
            note("before");
            Object savepoint = outer.createSavepoint();
            note("after");
            outer.flush();
            assertThat(written()).containsExactly("before", "after");
            outer.rollbackToSavepoint(savepoint);
        });

        assertThat(written()).containsExactly("before");
    }

    @Test
    void aTransactionOfItsOwnWritesItsOwn() {
        in(outer -> {
            note("outer");
            in(inner -> note("inner"), TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            assertThat(written()).containsExactly("inner");
            note("outer again");
            outer.setRollbackOnly();
        });

        assertThat(written()).containsExactly("inner");
    }

    @Test
    void whatIsNotedWhileATransactionEndsIsWritten() {
        in(outer -> {
            note("one");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    note("at the very end");
                }
            });
        });

        assertThat(written()).containsExactly("one", "at the very end");
    }

    @Test
    void withoutATransactionARowIsWrittenAtOnce() {
        late.add(line(id.value(), "alone"));

        assertThat(written()).containsExactly("alone");
    }

    @Test
    void aRowThatTheDatabaseRefusesUndoesTheWholeTransaction() {
        assertThatThrownBy(() -> in(outer -> {
                    note("one");
                    late.add(line(-1, "of nobody"));
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(written()).isEmpty();
    }

    private void note(String what) {
        leads.note(id, InteractionKind.NOTE, what, "marketer");
    }

    private static Interaction line(long lead, String what) {
        return new Interaction(null, lead, Instant.EPOCH, InteractionKind.NOTE, null, what, "marketer");
    }

    private void in(Consumer<TransactionStatus> work) {
        in(work, TransactionDefinition.PROPAGATION_REQUIRED);
    }

    private void in(Consumer<TransactionStatus> work, int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(work);
    }

    private List<String> written() {
        return sql.queryForList(
                "select summary from interaction where lead_id = ? and kind = 'NOTE' order by id",
                String.class,
                id.value());
    }
}
