package dev.baton.conventions;

import dev.baton.closing.PaymentTerms;
import dev.baton.feedback.LessonKind;
import dev.baton.lead.BuyerStage;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Occupation;
import dev.baton.lead.Seniority;
import dev.baton.lead.Source;
import dev.baton.objections.ObjectionType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a model names has a class of that name in its stage, and both mean the same values. */
final class CodeRules {

    private static final Pattern CALL = Pattern.compile("\\$\\{(?!decisionResult\\.)(\\w+)\\.\\w+\\(");

    /** Answers that no person gives: an address is missing, nobody turned to us for long. */
    private static final Set<String> SAID_BY_BATON = Set.of("NOT_CONTACTABLE", "NO_SIGNAL");

    /** Facts that a table asks for and the type that gives their values. */
    private static final Map<String, Class<? extends Enum<?>>> FACTS = Map.of(
            "lead.inquiry", InquiryKind.class,
            "lead.source", Source.class,
            "lead.seniority", Seniority.class,
            "lead.occupation", Occupation.class,
            "engagement.inquiry", InquiryKind.class,
            "engagement.source", Source.class,
            "objection.type", ObjectionType.class,
            "quote.paymentTerms", PaymentTerms.class,
            "feedback.kind", LessonKind.class,
            "nurture.buyerStage", BuyerStage.class);

    static final List<Rule> ALL = List.of(
            new Rule(
                    "every service task has its delegate, in its stage, and no delegate is left over",
                    files -> differences(
                            classes(
                                    files,
                                    "Delegate",
                                    model -> model.all(ServiceTask.class).stream()
                                            .map(ServiceTask::getId)),
                            CodeFiles.inProcessPackages("Delegate"))),
            new Rule(
                    "every user task has its form handler, in its stage, and no handler is left over",
                    files -> differences(
                            classes(files, "Form", model -> model.userTasks().map(UserTask::getId)),
                            CodeFiles.inProcessPackages("Form"))),
            new Rule(
                    "every process that a person starts has its form handler, in its stage, and no handler is left over",
                    files -> differences(
                            classes(files, "Start", CodeRules::started), CodeFiles.inProcessPackages("Start"))),
            new Rule(
                    "a form asks exactly for the answer that its handler reads",
                    files -> files.processes().values().stream()
                            .flatMap(model -> Stream.concat(
                                    model.userTasks().flatMap(task -> answers(files, model, task.getId(), "Form")),
                                    started(model).flatMap(name -> answers(files, model, name, "Start"))))),
            new Rule(
                    "models call beans that are open to models",
                    files -> files.processes().values().stream()
                            .flatMap(model -> CALL.matcher(files.texts().get(model.file()))
                                    .results()
                                    .filter(call -> !CodeFiles.modelBeans().contains(call.group(1)))
                                    .map(call -> model.at(call.group(1), "is no bean for models")))),
            new Rule(
                    "a message or an error is a constant of one process and nowhere else",
                    files -> files.processes().values().stream()
                            .flatMap(CodeRules::signals)
                            .filter(name -> !isConstantOfOneProcess(name))),
            new Rule(
                    "a table knows every value that its facts can have",
                    files -> files.decisions().values().stream().flatMap(CodeRules::unknownFacts)));

    private CodeRules() {}

    private static Set<String> classes(ModelFiles files, String ending, Function<ProcessModel, Stream<String>> tasks) {
        return files.processes().values().stream()
                .flatMap(model -> tasks.apply(model).map(task -> className(model, task, ending)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String className(ProcessModel model, String task, String ending) {
        return "dev.baton.%s.process.%s%s".formatted(Names.stage(model.file()), task, ending);
    }

    private static Stream<String> differences(Set<String> wanted, Set<String> present) {
        return Stream.concat(
                wanted.stream().filter(name -> !present.contains(name)).map(name -> name + " is missing"),
                present.stream().filter(name -> !wanted.contains(name)).map(name -> name + " is used by no model"));
    }

    /** The name of the process, where a person starts it. */
    private static Stream<String> started(ProcessModel model) {
        return model.formStart().map(start -> Names.id(model.process().getId())).stream();
    }

    private static Stream<String> answers(ModelFiles files, ProcessModel model, String name, String ending) {
        FormModel form = files.form(Names.kebab(name));
        Map<String, Class<?>> read = new TreeMap<>();
        CodeFiles.answerOf(className(model, name, ending))
                .ifPresent(answer -> Arrays.stream(answer.getRecordComponents())
                        .forEach(component -> read.put(component.getName(), component.getType())));
        Map<String, FormModel.Field> asked = form.fields();
        Stream<String> names =
                differences(asked.keySet(), read.keySet()).map(wrong -> form.at(wrong, "by the handler"));
        Stream<String> types = read.entrySet().stream()
                .filter(part -> asked.containsKey(part.getKey()))
                .filter(part -> !fits(Objects.requireNonNull(asked.get(part.getKey())), part.getValue()))
                .map(part -> form.at(part.getKey(), "has another type or other values than its handler"));
        return Stream.concat(names, types);
    }

    private static boolean fits(FormModel.Field field, Class<?> type) {
        if (!field.values().isEmpty()) {
            return type.isEnum()
                    ? field.values().equals(choices(type))
                    : numbersOnly(field.values(), type) || countriesOnly(field.values(), type);
        }
        return switch (field.type()) {
            case "number" -> Number.class.isAssignableFrom(type) || type.isPrimitive();
            case "datetime" -> type == LocalDate.class;
            case "checkbox" -> type == Boolean.class || type == boolean.class;
            case "dynamiclist" -> type == List.class;
            case "group" -> type.isRecord();
            default -> type == String.class;
        };
    }

    /** A scale such as 1 to 5 may be read as a number. */
    private static boolean numbersOnly(Set<String> values, Class<?> type) {
        return (type == int.class || type == Integer.class || type == String.class)
                && values.stream().allMatch(value -> value.matches("\\d+"));
    }

    /** No constants of ours, but all that there are. */
    private static boolean countriesOnly(Set<String> values, Class<?> type) {
        return type == String.class && values.equals(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    }

    /** What a person may choose. */
    private static Set<String> choices(Class<?> type) {
        Set<String> choices = constants(type);
        choices.removeAll(SAID_BY_BATON);
        return choices;
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> signals(ProcessModel model) {
        return Stream.concat(
                model.all(Message.class).stream().map(Message::getName),
                model.all(Error.class).stream().map(Error::getErrorCode));
    }

    private static Stream<String> unknownFacts(DecisionTableModel table) {
        return FACTS.entrySet().stream()
                .filter(fact -> table.inputTypes().containsKey(fact.getKey()))
                .filter(fact ->
                        !constants(fact.getValue()).equals(table.inputValues().get(fact.getKey())))
                .map(fact -> table.at(fact.getKey(), "does not declare what the code gives"));
    }

    private static boolean isConstantOfOneProcess(String name) {
        List<String> places = CodeFiles.mentioning(name);
        return places.size() == 1 && places.get(0).endsWith("Process");
    }
}
