package dev.baton.feedback;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Recommendations extends Repository<Recommendation, Long> {

    Recommendation save(Recommendation recommendation);

    Optional<Recommendation> findById(Long id);

    Optional<Recommendation> findByNumber(String number);

    boolean existsByOpenKey(String openKey);

    /** When marketing last decided about that lesson; in the type that the driver knows. */
    @Query("select max(decided_at) from recommendation where feedback_kind = :kind and subject = :subject")
    Optional<OffsetDateTime> lastDecision(LessonKind kind, String subject);

    @Query("select * from recommendation where id < :before order by id desc limit :most")
    List<Recommendation> page(long before, int most);

    @Query("select * from recommendation where state <> 'PROPOSED' and id < :before order by id desc limit :most")
    List<Recommendation> decided(long before, int most);

    @Query("select * from recommendation where state = :state and id < :before order by id desc limit :most")
    List<Recommendation> page(RecommendationState state, long before, int most);
}
