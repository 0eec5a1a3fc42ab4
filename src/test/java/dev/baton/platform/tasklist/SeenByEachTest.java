package dev.baton.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeenByEachTest {

    private String user = "rep";
    private final SeenByEach names = new SeenByEach(() -> user);

    @BeforeEach
    void theSellerWasShownTheirManager() {
        names.put("manager", "Kim Example");
    }

    @Test
    void whatSomebodyWasShownTheyAreShownAgain() {
        assertThat(names.get("manager")).isEqualTo("Kim Example");
        assertThat(names.get("rep")).isNull();
    }

    @Test
    void whatSomebodyWasShownNobodyElseIs() {
        user = "rep2";

        assertThat(names.get("manager")).isNull();
    }

    @Test
    void whatIsThrownAwayIsReadAgain() {
        names.destroy();

        assertThat(names.get("manager")).isNull();
    }
}
