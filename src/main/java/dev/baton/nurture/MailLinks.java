package dev.baton.nurture;

import java.util.ArrayList;
import java.util.List;

/** The addresses in one mail; where each link really leads is kept, in the order in which the links are met. */
final class MailLinks {

    private final String root;
    private final List<String> targets = new ArrayList<>();

    MailLinks(String publicAddress, String token) {
        this.root = "%s/mail/%s".formatted(publicAddress.replaceFirst("/+$", ""), token);
    }

    /** The address that is counted and leads there; the same one for text and HTML. */
    String to(String target) {
        if (!targets.contains(target)) {
            targets.add(target);
        }
        return "%s/to/%d".formatted(root, targets.indexOf(target));
    }

    String pixel() {
        return root + "/seen.gif";
    }

    String unsubscribe() {
        return root + "/unsubscribe";
    }

    List<String> targets() {
        return List.copyOf(targets);
    }
}
