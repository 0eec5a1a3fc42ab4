package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.support.BatonTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class ModelExpressionsTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @CsvSource({
        "${1 + 1}, 2",
        "${name.length()}, 3",
        "${name.toUpperCase().startsWith('AD')}, true",
        "${empty list}, false",
        "${list.contains('first')}, true",
        "${map.get('key')}, value",
        "${list[0]}, first",
        "${list.size()}, 1",
        "${map.key}, value",
        "${deadlines.days(3)}, P3D",
    })
    void plainValuesAndModelBeansAreOpen(String expression, String value) {
        assertThat(evaluate(expression)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${name.class}",
                "${name.getClass()}",
                "${name['class']}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${deadlines.class.classLoader}",
                "${list.getClass()}",
                "${map.class}",
                "${deadlines.days(1).getClass().getClassLoader()}"
            })
    void noExpressionReachesAClass(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasStackTraceContaining("is not open to expressions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'a'.repeat(1000000000)}",
                "${'a'['repeat'](1000000000)}",
                "${name.concat(name)}",
                "${name.matches('(a+)+$')}",
                "${name.replaceAll('a', 'b')}",
                "${name.replace('a', 'bbbb')}",
                "${name.split('a')}",
                "${name.format('%999999999d', 1)}",
                "${name.chars()}",
                "${list.add('second')}",
                "${list.stream()}",
                "${map.put('other', 1)}"
            })
    void noMethodOfAValueMakesMoreThanThereIs(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasStackTraceContaining("is not open to expressions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${thread.stop()}",
                "${loader.loadClass('java.lang.Runtime')}",
                "${runtime.exec('id')}",
                "${services.identityService}",
                "${services.getIdentityService().deleteUser('admin')}"
            })
    void whatIsNoPlainValueStaysShut(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasStackTraceContaining("is not open to expressions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${processEngine.name}",
                "${identityService.createUserQuery().count()}",
                "${environment.getProperty('baton.admin.password')}",
                "${dataSource.connection}",
                "${jdbcTemplate.execute('drop table lead')}"
            })
    void otherBeansDoNotExist(String expression) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property used in expression");
    }

    @Test
    void anExpressionWithoutAScopeIsAQuerysAndNotEvaluated() {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(context -> engine.getExpressionManager()
                                .createExpression("${1}")
                                .getValue(null)))
                .hasMessageContaining("Expressions in queries are not evaluated");
    }

    private Object evaluate(String expression) {
        VariableScope scope = scope(Map.of(
                "name", "Ada",
                "list", List.of("first"),
                "map", Map.of("key", "value"),
                "thread", Thread.currentThread(),
                "loader", getClass().getClassLoader(),
                "runtime", Runtime.getRuntime(),
                "services", engine.getProcessEngine()));
        return engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getExpressionManager()
                        .createExpression(expression)
                        .getValue(scope));
    }

    private static VariableScope scope(Map<String, Object> variables) {
        VariableScope scope = mock(VariableScope.class);
        when(scope.hasVariable(anyString())).thenAnswer(call -> variables.containsKey(call.<String>getArgument(0)));
        when(scope.getVariable(anyString())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        return scope;
    }
}
