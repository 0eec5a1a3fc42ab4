package dev.baton.lifecycle;

/**
 * Where the new process of a lead begins, as far as the tables tell.
 *
 * @param days how long the lead still rests before that
 */
public record Standing(Step step, int days) {

    /** A step of the lifecycle, with what cannot be taken up where it was. */
    public enum Step {
        QUALIFY("It is qualified", "a review that was under way"),
        REST("It rests for the days that were left of its time, or until the person shows interest", "nothing"),
        CORRECT("It waits for marketing to correct its data", "the time to correct them"),
        OFFER("It is offered, to whom it was offered before", "the time to accept it"),
        ENGAGE("Its owner finds out the need", "the times for the first touch and for progress"),
        ANSWER_OBJECTION(
                "Its owner finds the open objection written down, and answers it",
                "the time to answer, and an approval that was asked for: the next quote asks again"),
        CLOSE_DEAL(
                "Its owner quotes",
                "an approval that was asked for: the next quote asks again; an objection that nobody had written down"),
        FULFIL("Its order is confirmed and delivered", "the times for that");

        private final String goesOn;
        private final String anew;

        Step(String goesOn, String anew) {
            this.goesOn = goesOn;
            this.anew = anew;
        }

        /** What happens with the lead now. */
        public String goesOn() {
            return goesOn;
        }

        /** What begins anew, or is not known any more. */
        public String anew() {
            return anew;
        }
    }

    static Standing at(Step step) {
        return new Standing(step, 0);
    }
}
