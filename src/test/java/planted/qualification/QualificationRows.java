package planted.qualification;

import org.springframework.data.repository.Repository;
import planted.lead.LeadWithSetter;

/** Violates: a public repository, and with the lead a cycle of modules. */
public interface QualificationRows extends Repository<LeadWithSetter, Long> {}
