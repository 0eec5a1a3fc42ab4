package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PeopleFirstTest {

    private final PeopleFirst people = new PeopleFirst(LaneTest.background(1));
    private final CountDownLatch longPieceBegan = new CountDownLatch(1);
    private final CountDownLatch longPieceMayEnd = new CountDownLatch(1);
    private final CompletableFuture<Void> next = new CompletableFuture<>();

    @AfterEach
    void end() {
        longPieceMayEnd.countDown();
    }

    @Test
    void whileNobodyIsServedAllBackgroundWorkGoesOnAtOnce() throws Exception {
        startALongPiece();

        startAnother();

        next.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whileSomebodyIsServedOnePieceGoesOnAndTheNextWaitsForItsEnd() throws Exception {
        people.arrived();
        startALongPiece();
        await().until(startAnother()::getState, Thread.State.WAITING::equals);

        longPieceMayEnd.countDown();

        next.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatWaitedGoesOnWhenTheLastPersonIsServed() throws Exception {
        people.arrived();
        people.arrived();
        startALongPiece();
        Thread waiting = startAnother();

        people.left();
        await().until(waiting::getState, Thread.State.WAITING::equals);
        people.left();

        next.get(10, TimeUnit.SECONDS);
    }

    @Test
    void workThatFailsGivesItsPlaceToTheNext() throws Exception {
        people.arrived();
        assertThatThrownBy(() -> people.work(PeopleFirstTest::fail)).isInstanceOf(IllegalStateException.class);

        startAnother();

        next.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoeverAsksIsServedUntilTheAnswerIsThereAndNoLonger() throws Exception {
        startALongPiece();
        FilterChain answer = (request, response) -> {
            await().until(startAnother()::getState, Thread.State.WAITING::equals);
            throw new ServletException("no answer");
        };

        assertThatThrownBy(() -> ask("/api/leads", answer)).hasMessage("no answer");

        next.get(10, TimeUnit.SECONDS);
    }

    @Test
    void nobodyWaitsForTheProgramsThatOnlyLookAfterANode() throws Exception {
        startALongPiece();

        ask("/actuator/health", (request, response) -> {
            startAnother();
            next.orTimeout(10, TimeUnit.SECONDS).join();
        });

        assertThat(next).isCompleted();
    }

    private void ask(String path, FilterChain answer) throws Exception {
        new ServedFilter(people)
                .doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), answer);
    }

    private void startALongPiece() throws InterruptedException {
        new Thread(() -> people.work(() -> {
                    longPieceBegan.countDown();
                    awaitEnd();
                }))
                .start();
        longPieceBegan.await();
    }

    private Thread startAnother() {
        Thread thread = new Thread(() -> people.work(() -> next.complete(null)));
        thread.start();
        return thread;
    }

    private void awaitEnd() {
        try {
            longPieceMayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail() {
        throw new IllegalStateException("failed");
    }
}
