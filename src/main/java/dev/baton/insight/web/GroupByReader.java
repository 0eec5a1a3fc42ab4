package dev.baton.insight.web;

import dev.baton.insight.GroupBy;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Addresses are written in small letters. */
@Component
class GroupByReader implements Converter<String, GroupBy> {

    @Override
    public GroupBy convert(String text) {
        return GroupBy.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
