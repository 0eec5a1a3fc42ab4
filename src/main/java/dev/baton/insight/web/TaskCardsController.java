package dev.baton.insight.web;

import dev.baton.insight.TaskCard;
import dev.baton.insight.TaskCards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskCardsController {

    private static final int MOST = 100;

    private final TaskCards cards;

    TaskCardsController(TaskCards cards) {
        this.cards = cards;
    }

    @GetMapping("/cards")
    @Operation(summary = "Read whose leads tasks are about, of the tasks you may read")
    List<TaskCard> cards(@RequestParam @Size(min = 1, max = MOST) Set<String> ids) {
        return cards.of(ids);
    }
}
