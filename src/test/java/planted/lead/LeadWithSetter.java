package planted.lead;

import planted.qualification.QualificationRows;

/** Violates: a setter on a state, knowledge of a stage, a real clock, a field injected. */
public class LeadWithSetter {

    @org.springframework.beans.factory.annotation.Autowired
    private QualificationRows rows;

    private String stage = "";

    public void setStage(String stage) {
        this.stage = stage + java.time.Instant.now() + rows;
    }

    public String stage() {
        return stage;
    }
}
