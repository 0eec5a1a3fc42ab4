package dev.baton.workingtime;

import dev.baton.platform.SpanReader;
import org.springframework.stereotype.Component;

@Component
class Spans implements SpanReader {

    @Override
    public boolean reads(String span) {
        try {
            Allowance.of(span);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    @Override
    public String examples() {
        return "\"PT4H\" or \"PT1H30M\" (hours and minutes of working time), \"P2D\" (working days) or \"P1W\" (weeks)";
    }
}
