package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@BatonIT
class TaskCardsIT {

    private static final String PASSWORD = "Baton-Demo-2026";

    @Autowired
    private Play play;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestRestTemplate http;

    private LeadNumber lead;
    private String task;

    @BeforeEach
    void aLeadIsOfferedToTeamWest() {
        lead = play.ask(NewLeads.demoRequest("Bauer"));
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.value())
                .singleResult()
                .getId();
    }

    @Test
    void aCardTellsWhoseLeadTheTaskIsAbout() {
        JsonNode card = cards("rep", task).getBody();

        assertThat(card).hasSize(1);
        assertThat(card.path(0).path("taskId").asText()).isEqualTo(task);
        assertThat(card.path(0).path("number").asText()).isEqualTo(lead.value());
        assertThat(card.path(0).path("name").asText()).isEqualTo("Bauer Ltd");
        assertThat(card.path(0).path("grade").asText()).matches("[A-C][1-3]");
        assertThat(card.path(0).path("score").asInt()).isPositive();
        assertThat(card.path(0).path("owner").asText()).isEqualTo("rep");
        assertThat(card.path(0).path("ownerName").asText()).isEqualTo("Rhea Pohl (rep)");
    }

    @Test
    void aTaskOfAnotherTeamHasNoCard() {
        assertThat(cards("rep2", task).getBody()).isEmpty();
        assertThat(cards("finance", task).getBody()).isEmpty();
    }

    @Test
    void unknownTasksAndTasksAboutNoLeadAreLeftOut() {
        tasks.saveTask(tasks.newTask("water-the-plants"));
        try {
            assertThat(cards("admin", "none,water-the-plants," + task).getBody())
                    .hasSize(1);
        } finally {
            tasks.deleteTask("water-the-plants", true);
        }
    }

    @Test
    void noneOrTooManyAtOnceAreRefused() {
        assertThat(cards("rep", "").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(cards("rep", ids(100)).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(cards("rep", ids(101)).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private static String ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> "task-" + i).collect(Collectors.joining(","));
    }

    private ResponseEntity<JsonNode> cards(String user, String ids) {
        return http.withBasicAuth(user, PASSWORD).getForEntity("/api/tasks/cards?ids={ids}", JsonNode.class, ids);
    }
}
