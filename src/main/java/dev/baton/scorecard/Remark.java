package dev.baton.scorecard;

/** Why a trait that past leads tell about has no row. */
record Remark(Trait trait, String words) {

    static Remark same(Bins bins, Bins as) {
        return new Remark(
                bins.trait(),
                "%s says the same as %s: counted once"
                        .formatted(bins.trait().label(), as.trait().label()));
    }

    static Remark silent(Bins bins) {
        return new Remark(
                bins.trait(), "%s tells too little: %s".formatted(bins.trait().label(), bins.words()));
    }

    static Remark scarce(Bins bins) {
        return new Remark(
                bins.trait(),
                "%s tells too little, since only %d leads differ in it, and its rows of before stay: %s"
                        .formatted(bins.trait().label(), bins.differing(), bins.words()));
    }

    static Remark unweighed(Bins bins, int most) {
        return new Remark(
                bins.trait(),
                "%s is not weighed, since %d others tell more, and its rows of before stay: %s"
                        .formatted(bins.trait().label(), most, bins.words()));
    }

    static Remark spokenFor(Bins bins) {
        return new Remark(
                bins.trait(),
                "%s adds nothing to what the others tell: %s"
                        .formatted(bins.trait().label(), bins.words()));
    }
}
