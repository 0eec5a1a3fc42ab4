package dev.baton.closing;

import dev.baton.lead.LeadId;
import dev.baton.lead.NumberSequences;
import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Keeps the quotes of each lead so that at most one is on the table. */
@Component
class QuoteDesk {

    private final Quotes quotes;
    private final DataFieldMaxValueIncrementer numbers;
    private final Clock clock;

    QuoteDesk(Quotes quotes, NumberSequences sequences, Clock clock) {
        this.quotes = quotes;
        this.numbers = sequences.of("quote_number_seq");
        this.clock = clock;
    }

    /** Puts the offer on the table: the quote that made it before, with the approvals it has, or a new one. */
    Quote propose(LeadId lead, Offer offer, String seller) {
        List<Quote> earlier = undecided(lead);
        Quote quote = earlier.stream()
                .filter(known -> known.isFor(offer, seller))
                .findFirst()
                .orElseGet(() -> draft(lead, offer, seller));
        earlier.stream().filter(other -> other != quote).map(Quote::replace).forEach(quotes::save);
        return quotes.save(quote.propose());
    }

    /** The quote that is on the table. */
    Optional<Quote> current(LeadId lead) {
        return undecided(lead).stream()
                .filter(quote -> quote.state() != QuoteState.REPLACED)
                .findFirst();
    }

    /** The quote that is on the table, or by which the deal was decided. */
    Optional<Quote> latest(LeadId lead) {
        return quotes.newestFirst(lead.value()).stream()
                .filter(quote -> quote.state() != QuoteState.REPLACED)
                .findFirst();
    }

    Quote change(LeadId lead, UnaryOperator<Quote> verb) {
        return quotes.save(
                verb.apply(current(lead).orElseThrow(() -> new RefusedException("There is no quote to decide on"))));
    }

    /** Ends every quote that is left: a lead that comes back starts anew. */
    void lose(LeadId lead) {
        undecided(lead).stream().map(Quote::lose).forEach(quotes::save);
    }

    private List<Quote> undecided(LeadId lead) {
        return quotes.newestFirst(lead.value()).stream()
                .filter(Quote::isUndecided)
                .toList();
    }

    private Quote draft(LeadId lead, Offer offer, String seller) {
        Instant now = clock.instant();
        long id = numbers.nextLongValue();
        String number = "Q-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), id);
        return Quote.draft(id, number, lead, offer, seller, now);
    }
}
