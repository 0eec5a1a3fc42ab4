package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.platform.organisation.Groups;
import dev.baton.support.BatonTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class ModelPolicyTest {

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:activiti="http://activiti.org/bpmn"
                targetNamespace="test">
              <process id="attack" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="Started"/>
                <sequenceFlow id="Flow1" sourceRef="Started" targetRef="Step"/>
                %s
                <sequenceFlow id="Flow2" sourceRef="Step" targetRef="Ended"/>
                <endEvent id="Ended"/>
              </process>
            </definitions>
            """;

    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
              <decision id="attack" name="Attack" camunda:historyTimeToLive="1">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="in"><inputExpression id="inText" typeRef="string" %1$s><text>%2$s</text></inputExpression></input>
                  <output id="out" name="out" typeRef="string"/>
                  <rule id="rule"><inputEntry id="when"><text></text></inputEntry>
                    <outputEntry id="then"><text>%3$s</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void aMarketingLeadIsLoggedIn() {
        identity.setAuthentication("marketing-lead", List.of(Groups.MARKETING, Groups.MARKETING_LEADS));
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='Step' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<scriptTask id='Step' scriptFormat='groovy' camunda:resource='deployment://x.groovy'/>",
                "<serviceTask id='Step' camunda:class='java.lang.Thread'/>",
                "<serviceTask id='Step' activiti:class='java.lang.Thread'/>",
                "<serviceTask id='Step' camunda:delegateExpression='${identityService}'/>",
                "<serviceTask id='Step' camunda:delegateExpression='${deadlines}'/>",
                "<serviceTask id='Step' camunda:delegateExpression='${execution.processEngine}'/>",
                "<serviceTask id='Step' camunda:expression='${identityService.createUserQuery().list()}'/>",
                "<serviceTask id='Step' camunda:expression='${\"\".getClass()}'/>",
                "<serviceTask id='Step' camunda:expression='${execution.class}'/>",
                "<serviceTask id='Step' camunda:expression='${\"a\".repeat(1000000000)}'/>",
                "<serviceTask id='Step' camunda:expression='${\"a\".repeat(1000000000)}' camunda:resultVariable='x'/>",
                "<serviceTask id='Step' camunda:expression='x ${true ? x.y[\"repeat\"](7) : 1}'/>",
                "<userTask id='Step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "${leadFacts.of(x.concat(x))}</camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></userTask>",
                "<serviceTask id='Step' camunda:expression='${dataSource.connection}'/>",
                "<serviceTask id='Step' camunda:type='external' camunda:topic='t'/>",
                "<serviceTask id='Step' camunda:type='mail'/>",
                "<serviceTask id='Step'><extensionElements><camunda:connector>"
                        + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                        + "</extensionElements></serviceTask>",
                "<businessRuleTask id='Step' camunda:class='java.lang.Thread'/>",
                "<sendTask id='Step' camunda:class='java.lang.Thread'/>",
                "<userTask id='Step'><extensionElements>"
                        + "<camunda:taskListener event='create' class='java.lang.Thread'/></extensionElements></userTask>",
                "<userTask id='Step'><extensionElements><camunda:taskListener event='create' "
                        + "expression='${taskService.deleteTask(task.id)}'/></extensionElements></userTask>",
                "<userTask id='Step'><extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener>"
                        + "</extensionElements></userTask>",
                "<userTask id='Step'><extensionElements><camunda:executionListener event='start' "
                        + "delegateExpression='${jdbcTemplate}'/></extensionElements></userTask>",
                "<userTask id='Step' camunda:formKey='embedded:deployment:evil.html'/>",
                "<userTask id='Step' camunda:formHandlerClass='java.lang.Thread'/>",
                "<userTask id='Step'><extensionElements><camunda:formData><camunda:formField id='f' type='string'>"
                        + "<camunda:validation><camunda:constraint name='validator' config='java.lang.Thread'/>"
                        + "</camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
                "<userTask id='Step' camunda:assignee='${environment.systemProperties}'/>",
                "<userTask id='Step' name='${environment.systemProperties}'/>",
                "<userTask id='Step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='Step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "${environment.systemProperties}</camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></userTask>",
                "<callActivity id='Step' calledElement='attack' camunda:variableMappingClass='java.lang.Thread'/>",
                "<callActivity id='Step' calledElement='attack'"
                        + " camunda:variableMappingDelegateExpression='${identityService}'/>",
                "<userTask id='Step'/><boundaryEvent id='StepChanged' attachedToRef='Step'><conditionalEventDefinition>"
                        + "<condition xsi:type='tFormalExpression' language='groovy'>1</condition>"
                        + "</conditionalEventDefinition></boundaryEvent>",
                "<userTask id='Step'><multiInstanceLoopCharacteristics>"
                        + "<loopCardinality>${environment.activeProfiles.length}</loopCardinality>"
                        + "</multiInstanceLoopCharacteristics></userTask>",
                "<serviceTask id='Step' camunda:delegateExpression='${remindMarketingDelegate}'>"
                        + "<multiInstanceLoopCharacteristics><loopCardinality>2000000000</loopCardinality>"
                        + "</multiInstanceLoopCharacteristics></serviceTask>"
            })
    void aProcessThatBringsCodeIsRefusedAndTheMessageNamesTheElement(String step) {
        assertThatThrownBy(() -> deploy("attack.bpmn", PROCESS.formatted(step)))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("attack.bpmn: In 'Step")
                .hasMessageMatching("(?s).*(use |write |name one |camunda:formRef).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<timerEventDefinition><timeCycle>R/PT1M</timeCycle></timerEventDefinition>",
                "<signalEventDefinition signalRef='Signal'/>",
                "<conditionalEventDefinition><condition xsi:type='tFormalExpression'>${true}</condition>"
                        + "</conditionalEventDefinition>"
            })
    void aProcessThatStartsByItselfIsRefused(String trigger) {
        String model = PROCESS.formatted("<userTask id='Step'/>")
                .replace("<startEvent id=\"Started\"/>", "<startEvent id='Started'>%s</startEvent>".formatted(trigger));

        assertThatThrownBy(() -> deploy("attack.bpmn", model))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("attack.bpmn: In 'Started' a process may not start by itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='Step' camunda:delegateExpression='${winDealDelegate}'><extensionElements>"
                        + "<camunda:inputOutput><camunda:inputParameter name='leadId'>${7}</camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></serviceTask>",
                "<userTask id='Step'><extensionElements><camunda:inputOutput><camunda:outputParameter name='leadId'>"
                        + "${7}</camunda:outputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<callActivity id='Step' calledElement='deal-closing'><extensionElements>"
                        + "<camunda:in source='other' target='leadId'/></extensionElements></callActivity>",
                "<callActivity id='Step' calledElement='deal-closing'><extensionElements>"
                        + "<camunda:in sourceExpression='${7}' target='leadId'/></extensionElements></callActivity>",
                "<callActivity id='Step' calledElement='deal-closing'><extensionElements>"
                        + "<camunda:out source='other' target='leadId'/></extensionElements></callActivity>",
                "<businessRuleTask id='Step' camunda:decisionRef='attack' camunda:mapDecisionResult='singleEntry'"
                        + " camunda:resultVariable='leadId'/>",
                "<serviceTask id='Step' camunda:delegateExpression='${winDealDelegate}'>"
                        + "<multiInstanceLoopCharacteristics camunda:collection='others'"
                        + " camunda:elementVariable='leadId'/></serviceTask>",
                "<serviceTask id='Step' camunda:delegateExpression='${winDealDelegate}'>"
                        + "<multiInstanceLoopCharacteristics><loopDataInputRef>others</loopDataInputRef>"
                        + "<inputDataItem name='leadId'/></multiInstanceLoopCharacteristics></serviceTask>"
            })
    void aProcessThatChoosesItsLeadIsRefused(String step) {
        assertThatThrownBy(() -> deploy("attack.bpmn", PROCESS.formatted(step)))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("attack.bpmn: In 'Step' the lead may not be chosen here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hitPolicy=\"RULE ORDER\"             | hitPolicy=\"UNIQUE\"                   | set it to RULE ORDER",
                "hitPolicy=\"RULE ORDER\"             | hitPolicy=\"COLLECT\" aggregation=\"MAX\" | is COLLECT MAX",
                "name=\"rung\"                        | name=\"step\"                          | nobody reads the output 'step'",
                "<text>lead.country</text>            | <text>lead.land</text>                 | 'lead.land' is no fact; there are attributes, campaign",
                "<text>lead.country</text>            | <text>quote.total</text>               | nobody tells this table 'quote'; it may ask lead, routing",
                "<text>routing.contractSeller</text>  | <text>lower case(routing.seller)</text> | 'routing.seller' is no fact"
            })
    void aTableThatNoLeadWouldFindItsWayByIsRefused(String right, String wrong, String told) throws IOException {
        String table = Files.readString(Path.of("processes/2-assignment/route-lead.dmn"));
        assertThat(table).contains(right);

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("route-lead.dmn", table.replace(right, wrong))
                        .deploy())
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3-engagement/set-touch-deadline         | \"PT10M\" | \"PT40S\"   | In 'set-touch-deadline', row 1, column 'First touch within', \"PT40S\" is no time",
                "3-engagement/set-touch-deadline         | \"P1D\"   | \"-P1D\"    | row 4",
                "3-engagement/set-touch-deadline         | \"P1D\"   | \"soon\"    | write \"PT4H\" or \"PT1H30M\" (hours and minutes of working time)",
                "3-engagement/set-touch-deadline         | \"P1D\"   | 1           | 1 is no time to give",
                "3-engagement/set-touch-deadline         | \"P1D\"   | \"PT0M\"    | is no time to give",
                "2-assignment/set-acceptance-deadlines   | \"PT15M\" |             | In 'set-acceptance-deadlines', row 1, column 'Take back after', nothing is no time",
                "2-assignment/set-acceptance-deadlines   | name=\"warnAfter\" | name=\"warn\" | the output 'warnAfter' is missing",
                "task-deadlines                          | \"P2D\"   | \"2 days\"  | In 'task-deadlines', row 7, column 'Due after'"
            })
    void aTimeThatCannotBeReadIsRefusedWithTheRowAndTheColumn(
            String table, String right, @Nullable String wrong, String told) throws IOException {
        String model = Files.readString(Path.of("processes/%s.dmn".formatted(table)));
        assertThat(model).contains(right);

        assertThatThrownBy(() -> deploy("table.dmn", model.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Content   | \"case-study\" | \"case-studies\" | 'case-studies' as 'content' is no mail; there must be",
                "Challenger | \"story-in-numbers\" | \"numbers\" | row 1: 'numbers' as 'challenger' is no mail",
                "ChallengerShare | 50 | 150 | row 1: '150' as 'challengerShare' is no share in percent; write 0 to 100",
                "ChallengerShare | 50 | -1 | '-1' as 'challengerShare' is no share",
                "AfterDays | 3 | -3 | row 1: '-3' as 'afterDays' days lie before the last mail",
                "Content | \"story\" | \"../frame\" | row 1: '../frame' as 'content' is no mail",
                "Content | \"story\" | \"\" | row 1: '' as 'content' is no mail",
                "ExitWhen | \"DECISION\" | \"NEVER\" | 'NEVER' as 'exitWhen' is no exit; write one of [CONSIDERATION, DECISION, CLICK]",
                "Step | \"STORY\" | \"\" | row 1: '' as 'step' is no name of a step",
                "Step | \"STORY\" | \"A_STORY_THAT_GOES_ON_AND_ON_AND_ON_AND_ON\" | write 1 to 40 characters"
            })
    void aProgramThatNoMailCouldFollowIsRefusedWithTheRow(String column, String right, String wrong, String told)
            throws IOException {
        String model = Files.readString(Path.of("processes/nurture/plan-nurture-step.dmn"));
        Matcher cell = Pattern.compile("%sResult\">\\s*<text>(%s)</text>".formatted(column, Pattern.quote(right)))
                .matcher(model);
        assertThat(cell.find()).isTrue();
        String changed = model.substring(0, cell.start(1)) + wrong + model.substring(cell.end(1));

        assertThatThrownBy(() -> deploy("plan-nurture-step.dmn", changed))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aProcessOfBatonsKindIsWelcome() {
        String step = "<serviceTask id='Step' camunda:delegateExpression='${remindMarketingDelegate}'/>";

        Deployment deployment = deploy("fair.bpmn", PROCESS.formatted(step).replace("'attack'", "'fair'"));

        remove(deployment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "http://www.java.com/java"})
    void aDecisionInAnotherLanguageThanFeelIsRefused(String language) {
        String model = DECISION.formatted("expressionLanguage='%s'".formatted(language), "1", "\"x\"");

        assertThatThrownBy(() -> deploy("attack.dmn", model))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining(
                        "In 'inText' the language '%s' is not allowed; write it in FEEL".formatted(language));
    }

    @Test
    void aDecisionWithAnExpressionOfTheOtherKindIsRefused() {
        assertThatThrownBy(() -> deploy("attack.dmn", DECISION.formatted("", "1", "${1}")))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("In 'then' '${1}' is not FEEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inText | string(count(for i in 1..2000000000 return i)) | 1",
                "then   | 1 | string(count(for i in 1..2000000000 return i))",
                "then   | 1 | some i in 1..2000000000 satisfies i < 0"
            })
    void aDecisionThatNeverEndsIsRefusedWhereverItIsWritten(String place, String in, String out) {
        assertThatThrownBy(() -> deploy("attack.dmn", DECISION.formatted("", in, out.replace("<", "&lt;"))))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageMatching(
                        "(?s).*In '%s' '(for|some)' is not allowed.*write a row for each case.*".formatted(place));
    }

    @Test
    void aLiteralExpressionThatNeverEndsIsRefused() {
        String model = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                  <decision id="attack" name="Attack">
                    <variable id="result" name="result" typeRef="string"/>
                    <literalExpression id="literal"><text>count(for i in 1..2000000000 return i)</text></literalExpression>
                  </decision>
                </definitions>
                """;

        assertThatThrownBy(() -> deploy("attack.dmn", model))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("In 'literal' 'for' is not allowed");
    }

    @Test
    void aTaskThatNobodyCouldAnswerIsRefused() {
        assertThatThrownBy(() -> deploy("attack.bpmn", PROCESS.formatted("<userTask id='Step'/>")))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("In 'Step' Baton has no form to answer the task 'Step' with")
                .hasMessageContaining("In 'Step' the table 'task-deadlines' has no row for the task 'Step'; add one");
    }

    @Test
    void theRowOfATaskMayComeWithItsModel() {
        String table = DECISION.formatted("", "task", "\"P1D\"")
                .replace("decision id=\"attack\"", "decision id=\"task-deadlines\"");

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("table.dmn", table)
                        .addString("attack.bpmn", PROCESS.formatted("<userTask id='Step'/>"))
                        .deploy())
                .hasMessageContaining("no form")
                .hasMessageNotContaining("no row");
    }

    @Test
    void aTableOfDeadlinesWithoutATaskIsRefused() {
        String table = DECISION.formatted("", "task", "\"P1D\"")
                .replace("decision id=\"attack\"", "decision id=\"task-deadlines\"")
                .replace("<text></text>", "<text>\"AcceptLead\"</text>");

        assertThatThrownBy(() -> deploy("table.dmn", table))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("In 'task-deadlines' the task 'DraftQuote' has no row; add one.")
                .hasMessageNotContaining("AcceptLead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "", "[]", "{}", "{\"id\": \"x\"}", "{\"components\": []}", "{\"id\": \"x\", "})
    void aBrokenFormIsRefused(String form) {
        assertThatThrownBy(() -> deploy("x.form", form))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("x.form: this is no Camunda Form");
    }

    @Test
    void aModelOfATenantIsRefused() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .tenantId("somebody")
                        .addString("fair.dmn", DECISION.formatted("", "1", "\"x\""))
                        .deploy())
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("Leave the tenant out");
    }

    @Test
    void aDecisionInFeelIsWelcome() {
        Deployment deployment = deploy("fair.dmn", DECISION.formatted("expressionLanguage='feel'", "1", "\"x\""));

        remove(deployment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack.groovy", "attack.js", "page.html", "case.cmmn", "model.cmmn11.xml", "a.jar"})
    void otherFilesAreRefused(String name) {
        assertThatThrownBy(() -> deploy(name, "anything"))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("only .bpmn, .dmn and .form files may be deployed");
    }

    @Test
    void aModelThatReadsAFileOfTheServerIsRefused() {
        String model = "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
                + PROCESS.formatted("<userTask id='Step' name='&file;'/>");

        assertThatThrownBy(() -> deploy("attack.bpmn", model)).hasMessageContaining("not readable XML");
    }

    @Test
    void whoeverIsNoMarketingLeadDoesNotDeployAtAll() {
        identity.setAuthentication("rep", List.of(Groups.SALES, Groups.team("west")));

        assertThatThrownBy(() -> deploy("fair.dmn", DECISION.formatted("", "1", "\"x\"")))
                .isInstanceOf(AuthorizationException.class);
    }

    private Deployment deploy(String name, String content) {
        return repository.createDeployment().addString(name, content).deploy();
    }

    private void remove(Deployment deployment) {
        identity.clearAuthentication();
        assertThat(repository.getDeploymentResourceNames(deployment.getId())).hasSize(1);
        repository.deleteDeployment(deployment.getId(), true);
    }
}
