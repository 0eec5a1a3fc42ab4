package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string(count(for i in 1..2000000000 return i))",
                "(for i in 1..2 return i)[1]",
                "\"a\",for i in 1..2 return i",
                "x and some i in 1..2 satisfies i = 1",
                "if every i in 1..2 satisfies i = 1 then 1 else 2",
                "if true then\nfor i in 1..2 return i else 1",
                "function(x) x",
                "-for i in 1..2 return i",
                "\"\\\\\" + \"for i in 1..2 return i",
                "/* \" */ for i in 1..2 return i /* \" */",
                "`\"` + count(for i in 1..2 return i) + `\"`",
                "// x",
                "{a: \"x\", b: a + a}",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "replace (x, \"a\", \"b\")",
                "split(x, \"a\")"
            })
    void whatMayWorkLongerThanItsTextIsLongIsRefused(String feel) {
        assertThat(FeelRules.faults(feel)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ">= 40",
                "[20..39]",
                "not(\"STUDENT\")",
                "\"Asks for some of it, in every function\"",
                "\"for \\\"some\\\"\"",
                "\"http://a.example/*\"",
                "\"{company}\"",
                "lower case(lead.industry)",
                "contains(lower case(lead.occupation), \"for\")",
                "fitPoints + engagementPoints",
                "valid for > 3",
                "lead.foreign and awesome",
                "if x > 3 then \"a\" else \"b\""
            })
    void whatTablesNeedIsWelcome(String feel) {
        assertThat(FeelRules.faults(feel)).isEmpty();
    }
}
