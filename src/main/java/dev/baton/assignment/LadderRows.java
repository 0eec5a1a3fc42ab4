package dev.baton.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface LadderRows extends Repository<LadderRow, Long> {

    Optional<LadderRow> findById(Long assignmentId);

    List<LadderRow> findByAssignmentIdIn(Collection<Long> assignments);

    @Modifying
    @Query("""
            insert into assignment_ladder (assignment_id, decision_id, rung, steps)
            values (:assignment, :decision, :rung, :steps)""")
    void add(long assignment, @Nullable Long decision, String rung, String steps);
}
