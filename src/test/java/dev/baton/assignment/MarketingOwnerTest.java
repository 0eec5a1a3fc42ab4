package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.platform.People;
import dev.baton.support.BatonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@BatonTest
@ExtendWith(OutputCaptureExtension.class)
class MarketingOwnerTest {

    @Autowired
    private People people;

    @Test
    void anOwnerWhoIsNoUserIsToldAtTheStartWithWhatToDo(CapturedOutput log) {
        new MarketingOwner(people, "marketer").provide();
        assertThat(log).doesNotContain("marketing-owner");

        new MarketingOwner(people, "nobody").provide();

        assertThat(log).contains("marketing-owner names nobody, who is not a user", "Create the user in Admin");
    }
}
