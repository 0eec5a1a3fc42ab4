package dev.baton.insight.web;

import dev.baton.insight.TaskCard;
import dev.baton.insight.TaskCards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskCardsController {

    private final TaskCards cards;

    TaskCardsController(TaskCards cards) {
        this.cards = cards;
    }

    @GetMapping("/cards")
    @Operation(summary = "Read the lead behind each of these tasks, of those you may see")
    List<TaskCard> cards(@RequestParam @Size(min = 1, max = 100) List<String> ids) {
        return cards.of(ids);
    }
}
