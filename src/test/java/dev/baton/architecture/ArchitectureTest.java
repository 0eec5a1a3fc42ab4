package dev.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.BatonApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses BATON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.baton");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<ArchRule> rules() {
        return Stream.of(
                Rules.ENGINE_ONLY_AT_THE_EDGE,
                Rules.NOBODY_IMPORTS_THE_WEB,
                Rules.NOBODY_IMPORTS_A_PROCESS,
                Rules.THE_LEAD_KNOWS_NEITHER_WEB_NOR_STAGES,
                Rules.DELEGATES_ONLY_TRANSLATE,
                Rules.DELEGATES_LIVE_IN_PROCESS,
                Rules.CONTROLLERS_LIVE_IN_WEB,
                Rules.REPOSITORIES_ARE_NOBODY_ELSES,
                Rules.NOTHING_IS_INJECTED_INTO_FIELDS,
                Rules.TIME_COMES_FROM_THE_CLOCK,
                Rules.NO_STREAM_HOLDS_A_CONNECTION,
                Rules.NO_SETTER_ON_A_STATE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.allowEmptyShould(true).check(BATON);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBitesOnAPlantedViolation(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
    }

    @Test
    void modulesUseEachOtherOnlyByTheirPublicFaceAndWithoutCycles() {
        ApplicationModules.of(BatonApplication.class).verify();
    }

    @Test
    void aCycleOfModulesIsFound() {
        ImportOption everything = location -> true;

        ApplicationModules planted = ApplicationModules.of("planted", everything);

        assertThat(planted.detectViolations().hasViolations()).isTrue();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        assertThat(BATON.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(it -> !it.isAnnotatedWith(org.jspecify.annotations.NullMarked.class)))
                .isEmpty();
    }
}
