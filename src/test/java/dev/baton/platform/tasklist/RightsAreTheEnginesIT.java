package dev.baton.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.SharedPostgres;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rights and questions for the engine as it is and for the engine with the short statement. */
class RightsAreTheEnginesIT {

    private static final int QUESTIONS = 1_500;
    private static final List<Asked> ASKED = List.of(
            new Asked(Resources.TASK, Permissions.READ),
            new Asked(Resources.TASK, Permissions.UPDATE),
            new Asked(Resources.TASK, TaskPermissions.READ_VARIABLE),
            new Asked(Resources.TASK, Permissions.TASK_WORK),
            new Asked(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ_TASK),
            new Asked(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.TASK_WORK),
            new Asked(Resources.FILTER, Permissions.READ));

    private static Engines checkingRevokes;
    private static Engines ignoringRevokes;
    private static Engines onH2;

    @BeforeAll
    static void start() {
        String postgres = SharedPostgres.freshDatabase();
        checkingRevokes = Engines.on(postgres, "auto");
        ignoringRevokes = Engines.on(postgres, "never");
        onH2 = Engines.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "never");
        Stream.of(checkingRevokes, onH2).map(Engines::stock).forEach(engine -> {
            RandomTasks.fill(engine);
            mayWork(engine, null, "sales", "first");
            mayWork(engine, "*", null, "second");
            newFilter(engine, "nobody's");
            Filter everybodys = newFilter(engine, "everybody's");
            maySee(engine, "*", null, everybodys);
            right(
                    engine,
                    Authorization.AUTH_TYPE_REVOKE,
                    "forbidden",
                    null,
                    Resources.FILTER,
                    everybodys.getId(),
                    Permissions.READ);
            maySee(engine, "forbidden", null, newFilter(engine, "the forbidden's"));
            maySee(engine, null, "sales", newFilter(engine, "sales'"));
            RandomTasks.PEOPLE.stream()
                    .filter(person -> !person.equals("system"))
                    .limit(2)
                    .forEach(person -> maySee(engine, person, null, newFilter(engine, person)));
        });
    }

    @AfterAll
    static void close() {
        Stream.of(checkingRevokes, ignoringRevokes, onH2).forEach(Engines::close);
    }

    static Stream<Engines> engines() {
        return Stream.of(ignoringRevokes, checkingRevokes, onH2);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyQuestionHasTheSameAnswer(Engines engines) {
        Questions questions = new Questions(engines.stock());
        Set<Boolean> answers = new HashSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String person = questions.person();
            List<String> groups = questions.random.nextInt(9) == 0 ? null : engines.groupsOf(person);
            CompositePermissionCheck question = questions.next();

            boolean expected = ask(engines.stock(), rights -> rights.isAuthorized(person, groups, question));
            assertThat(ask(engines.quick(), rights -> rights.isAuthorized(person, groups, question)))
                    .as("%s asks for %s", person, texts(question))
                    .isEqualTo(expected);
            answers.add(expected);
        }
        assertThat(answers).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aTaskThatWasReadTellsWhatMayBeDoneWithIt(Engines engines) {
        Questions questions = new Questions(engines.stock());
        Set<String> told = new HashSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String person = questions.person();
            engines.authenticate(person);
            List<String> groups = engines.groupsOf(person);
            String task = questions.task();
            CompositePermissionCheck question = questions.about(task);

            boolean expected = ask(engines.stock(), rights -> rights.isAuthorized(person, groups, question));
            engines.spy().take();
            assertThat(askAfterReading(task, engines.quick(), rights -> rights.isAuthorized(person, groups, question)))
                    .as("%s asks for %s", person, texts(question))
                    .isEqualTo(expected);
            if (engines.spy().take().equals(List.of("taskAndWhatItHas"))
                    && question.getAtomicChecks().size() == 1) {
                told.add(question.getAtomicChecks().get(0).getResource() + " " + expected);
            }
        }
        engines.authenticate("system");
        if (engines != checkingRevokes) {
            assertThat(told)
                    .as("answers that came with the task")
                    .contains("TASK true", "TASK false", "PROCESS_DEFINITION true", "PROCESS_DEFINITION false");
        }
    }

    @Test
    void aFilterTellsHowFarRightsReachForItsPageAndItsCount() {
        String filter = filterOfEverybody();
        ProcessEngine quick = ignoringRevokes.quick();
        Set<String> asked = new HashSet<>();
        for (String person : RandomTasks.PEOPLE) {
            ignoringRevokes.authenticate(person);
            List<Object> expected = listAndCount(ignoringRevokes.stock(), filter);
            ignoringRevokes.spy().take();

            assertThat(listAndCount(quick, filter)).as(person).isEqualTo(expected);
            asked.addAll(ignoringRevokes.spy().take());
        }
        ignoringRevokes.authenticate("system");
        assertThat(asked)
                .doesNotContain("reach")
                .contains("pageOfReaders", "countOfReaders", "page", "count", "pageOfAll", "countOfAll");
    }

    private static String filterOfEverybody() {
        return ignoringRevokes.stock().getFilterService().createFilterQuery().filterName("everybody's").list().stream()
                .map(Filter::getId)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> listAndCount(ProcessEngine engine, String filter) {
        Command<List<Object>> command = context -> List.of(
                engine.getFilterService().list(filter).stream()
                        .map(task -> ((Task) task).getId())
                        .collect(Collectors.toSet()),
                engine.getFilterService().count(filter));
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }

    @Test
    void whatATaskTellsIsNotAskedForUnlessItIsAboutSomebodyElseOrSomethingWasWritten() {
        String task = new Questions(ignoringRevokes.stock()).task();
        CompositePermissionCheck reading = new CompositePermissionCheck();
        reading.addAtomicCheck(check(Resources.TASK, Permissions.READ, task));
        Predicate<AuthorizationManager> asks = rights -> rights.isAuthorized("nobody", List.of(), reading);
        ignoringRevokes.authenticate("nobody");
        StatementSpy spy = ignoringRevokes.spy();
        spy.take();

        assertThat(askAfterReading(task, ignoringRevokes.quick(), asks)).isFalse();
        assertThat(spy.take()).containsExactly("taskAndWhatItHas");

        askAfterReading(task, ignoringRevokes.quick(), rights -> rights.isAuthorized("second", List.of(), reading));
        assertThat(spy.take()).containsExactly("taskAndWhatItHas", "isGranted");

        assertThat(askAfterReading(task, ignoringRevokes.quick(), rights -> {
                    grantToNobody(task);
                    return asks.test(rights);
                }))
                .isTrue();
        assertThat(spy.take()).contains("isGranted");
        ignoringRevokes.authenticate("system");
        ignoringRevokes.stock().getAuthorizationService().deleteAuthorization("nobody's");
    }

    private static void grantToNobody(String task) {
        AuthorizationEntity right = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        right.setId("nobody's");
        right.setUserId("nobody");
        right.setResource(Resources.TASK);
        right.setResourceId(task);
        right.setPermissions(new Permission[] {Permissions.READ});
        DbEntityOperation insert = new DbEntityOperation();
        insert.setOperationType(DbOperationType.INSERT);
        insert.setEntity(right);
        insert.setEntityType(AuthorizationEntity.class);
        Context.getCommandContext().getDbSqlSession().executeDbOperations(List.of(insert));
    }

    @Test
    void aRightIsAskedForInTheShortStatementUnlessSomethingMayBeRevoked() {
        CompositePermissionCheck reading = new CompositePermissionCheck();
        reading.addAtomicCheck(check(Resources.TASK, Permissions.READ, "any"));
        Predicate<AuthorizationManager> asks = rights -> rights.isAuthorized("forbidden", List.of(), reading);
        StatementSpy spy = ignoringRevokes.spy();
        spy.take();

        ask(ignoringRevokes.quick(), asks);
        assertThat(spy.take()).containsExactly("isGranted");

        checkingRevokes.spy().take();
        ask(checkingRevokes.quick(), asks);
        assertThat(checkingRevokes.spy().take()).doesNotContain("isGranted");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aFilterAndItsTasksAreSeenAndRefusedAsByTheEngine(Engines engines) {
        List<String> filters = Stream.concat(
                        engines.stock().getFilterService().createFilterQuery().list().stream()
                                .map(Filter::getId),
                        Stream.of("missing"))
                .toList();

        Set<Object> answers = everybodysAnswers(
                engines, filters, engine -> id -> told(engine.getFilterService().getFilter(id)));
        Set<Object> lists = everybodysAnswers(
                engines,
                filters,
                engine -> id -> engine.getFilterService().list(id).stream()
                        .map(task -> ((Task) task).getId())
                        .collect(Collectors.toSet()));

        assertThat(answers).hasSizeGreaterThan(filters.size());
        assertThat(lists.stream().filter(list -> list instanceof Set<?> tasks && !tasks.isEmpty()))
                .as("different lists of tasks")
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aTaskIsShownAndRefusedAsByTheEngine(Engines engines) {
        TaskService tasks = engines.stock().getTaskService();
        List<String> some = tasks.createTaskQuery().listPage(0, 60).stream()
                .map(Task::getId)
                .toList();

        Set<Object> links = everybodysAnswers(
                engines,
                some,
                engine -> id ->
                        engine.getTaskService().getIdentityLinksForTask(id).size());
        Set<Object> variables = everybodysAnswers(
                engines, some, engine -> id -> engine.getTaskService().getVariables(id));

        assertThat(links).hasSizeGreaterThan(2);
        assertThat(variables).hasSizeGreaterThan(2);
    }

    private static List<Object> told(@Nullable Filter filter) {
        return filter == null
                ? List.of()
                : List.of(
                        filter.getName(),
                        filter.getOwner(),
                        filter.getProperties(),
                        ((FilterEntity) filter).getQueryInternal(),
                        ((FilterEntity) filter).getRevision());
    }

    /** Of the engine as it is, to which those of the other are the same. */
    private static Set<Object> everybodysAnswers(
            Engines engines, List<String> ids, Function<ProcessEngine, Function<String, Object>> question) {
        Set<Object> answers = new HashSet<>();
        for (String person : RandomTasks.PEOPLE) {
            engines.authenticate(person);
            for (String id : ids) {
                Object expected = answer(question.apply(engines.stock()), id);
                assertThat(answer(question.apply(engines.quick()), id))
                        .as("%s asks for %s", person, id)
                        .isEqualTo(expected);
                answers.add(expected);
            }
        }
        engines.authenticate("system");
        return answers;
    }

    private static Object answer(Function<String, Object> question, String id) {
        try {
            return question.apply(id);
        } catch (ProcessEngineException refused) {
            return List.of(refused.getClass(), refused.getMessage());
        }
    }

    @Test
    void aFilterAndTheRightToSeeItAreOneStatement() {
        String seen = filterOfEverybody();
        ignoringRevokes.authenticate("anybody");
        ignoringRevokes.spy().take();

        ignoringRevokes.quick().getFilterService().getFilter(seen);

        assertThat(ignoringRevokes.spy().take()).containsExactly("filterIfGranted");
        ignoringRevokes.authenticate("system");
    }

    private static void mayWork(ProcessEngine engine, @Nullable String user, @Nullable String group, String process) {
        right(
                engine,
                granted(user),
                user,
                group,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.TASK_WORK);
    }

    private static void maySee(ProcessEngine engine, @Nullable String user, @Nullable String group, Filter filter) {
        right(engine, granted(user), user, group, Resources.FILTER, filter.getId(), Permissions.READ);
    }

    private static Filter newFilter(ProcessEngine engine, String name) {
        FilterService filters = engine.getFilterService();
        return filters.saveFilter(filters.newTaskFilter(name)
                .setOwner("owner of " + name)
                .setQuery(engine.getTaskService().createTaskQuery().taskMaxPriority(1_000))
                .setProperties(Map.of("color", "#3e4d2f")));
    }

    private static int granted(@Nullable String user) {
        return "*".equals(user) ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
    }

    private static void right(
            ProcessEngine engine,
            int type,
            @Nullable String user,
            @Nullable String group,
            Resource resource,
            String id,
            Permission permission) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization right = authorizations.createNewAuthorization(type);
        if (user != null) {
            right.setUserId(user);
        }
        if (group != null) {
            right.setGroupId(group);
        }
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(new Permission[] {permission});
        authorizations.saveAuthorization(right);
    }

    private static boolean ask(ProcessEngine engine, Predicate<AuthorizationManager> question) {
        Command<Boolean> command = context -> question.test(context.getAuthorizationManager());
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }

    private static boolean askAfterReading(
            String task, ProcessEngine engine, Predicate<AuthorizationManager> question) {
        return ask(engine, rights -> {
            assertThat(Context.getCommandContext().getTaskManager().findTaskById(task))
                    .isNotNull();
            return question.test(rights);
        });
    }

    private static PermissionCheck check(Resource resource, Permission permission, @Nullable String id) {
        PermissionCheck check = new PermissionCheck();
        check.setResource(resource);
        check.setPermission(permission);
        check.setResourceId(id);
        return check;
    }

    private static List<String> texts(CompositePermissionCheck question) {
        return question.getAllPermissionChecks().stream()
                .map(check -> "%s %s %s".formatted(check.getPermission(), check.getResource(), check.getResourceId()))
                .toList();
    }

    private record Asked(Resource resource, Permission permission) {}

    /** One right, or one of several; all of several are not answered by the engine either. */
    private static final class Questions {

        private final Random random = new Random(7);
        private final List<String> tasks;

        Questions(ProcessEngine engine) {
            tasks = engine.getTaskService().createTaskQuery().list().stream()
                    .map(Task::getId)
                    .toList();
        }

        String person() {
            return RandomTasks.PEOPLE.get(random.nextInt(RandomTasks.PEOPLE.size()));
        }

        String task() {
            return tasks.get(random.nextInt(tasks.size()));
        }

        CompositePermissionCheck next() {
            return oneOf(this::atomic);
        }

        /** Mostly about this task and a model, which is its own or another. */
        CompositePermissionCheck about(String task) {
            return oneOf(() -> {
                PermissionCheck check = atomic();
                if (check.getResource() == Resources.TASK && random.nextInt(5) > 0) {
                    check.setResourceId(task);
                }
                return check;
            });
        }

        private CompositePermissionCheck oneOf(Supplier<PermissionCheck> atomic) {
            CompositePermissionCheck oneOf = new CompositePermissionCheck();
            oneOf.setAtomicChecks(new ArrayList<>(
                    Stream.generate(atomic).limit(1 + random.nextInt(3)).toList()));
            return oneOf;
        }

        private PermissionCheck atomic() {
            Asked asked = ASKED.get(random.nextInt(ASKED.size()));
            List<String> ids = asked.resource() == Resources.TASK ? tasks : List.of("first", "second", "third");
            String id = random.nextInt(7) == 0 ? null : ids.get(random.nextInt(ids.size()));
            return check(asked.resource(), asked.permission(), id);
        }
    }
}
