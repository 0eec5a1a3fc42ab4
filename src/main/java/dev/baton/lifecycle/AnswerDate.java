package dev.baton.lifecycle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;

/** Reads a date that a person may mean: as text, in a year that every database and calendar knows. */
class AnswerDate extends StdDeserializer<LocalDate> {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    AnswerDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
        String text = json.getText();
        LocalDate date = LocalDateDeserializer.INSTANCE.deserialize(json, context);
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw context.weirdStringException(text, LocalDate.class, "no year that anybody plans for");
        }
        return date;
    }
}
