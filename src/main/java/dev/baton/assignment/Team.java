package dev.baton.assignment;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A sales team; its manager is a user id. */
@Table("team")
public record Team(@Id String code, String name, String manager) {

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Team " + code;
    }
}
