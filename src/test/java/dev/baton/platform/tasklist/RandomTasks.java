package dev.baton.platform.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;

/** A database of people, rights and tasks in which every criterion of a task query finds some and misses some. */
final class RandomTasks {

    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    static final List<String> PEOPLE =
            List.of("system", "rep", "rep2", "manager", "reader", "keeper", "forbidden", "stranger");
    static final List<String> GROUPS = List.of("team-west", "team-east", "sales", "marketing");

    private static final int TASKS = 160;
    private static final List<String> NAMES =
            List.of("Accept lead", "accept lead", "Draft quote", "Decide_deal", "100 % done");

    private final Random random = new Random(20261122);
    private final ProcessEngine engine;

    private RandomTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    static void fill(ProcessEngine engine) {
        RandomTasks tasks = new RandomTasks(engine);
        tasks.people();
        tasks.rights();
        tasks.processes();
        tasks.standaloneTasks();
        tasks.change();
        ClockUtil.reset();
    }

    private void people() {
        IdentityService identity = engine.getIdentityService();
        PEOPLE.forEach(person -> identity.saveUser(identity.newUser(person)));
        GROUPS.forEach(group -> identity.saveGroup(identity.newGroup(group)));
        identity.createMembership("rep", "team-west");
        identity.createMembership("rep", "sales");
        identity.createMembership("rep2", "team-east");
        identity.createMembership("rep2", "sales");
        identity.createMembership("manager", "team-west");
        identity.createMembership("manager", "team-east");
        identity.createMembership("forbidden", "team-west");
    }

    private void rights() {
        right(Authorization.AUTH_TYPE_GRANT, "reader", Resources.TASK, "*", Permissions.READ);
        right(Authorization.AUTH_TYPE_GRANT, "manager", Resources.TASK, "*", Permissions.UPDATE);
        right(
                Authorization.AUTH_TYPE_GRANT,
                "keeper",
                Resources.PROCESS_DEFINITION,
                "first",
                ProcessDefinitionPermissions.READ_TASK);
        right(
                Authorization.AUTH_TYPE_GRANT,
                "forbidden",
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ_TASK);
        right(
                Authorization.AUTH_TYPE_REVOKE,
                "forbidden",
                Resources.PROCESS_DEFINITION,
                "first",
                ProcessDefinitionPermissions.READ_TASK);
    }

    private void right(int type, String user, Resource resource, String id, Permission permission) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization right = authorizations.createNewAuthorization(type);
        right.setUserId(user);
        right.setResource(resource);
        right.setResourceId(id);
        right.setPermissions(new Permission[0]);
        if (type == Authorization.AUTH_TYPE_GRANT) {
            right.addPermission(permission);
        } else {
            right.removePermission(permission);
        }
        authorizations.saveAuthorization(right);
    }

    private void processes() {
        for (String key : List.of("first", "second")) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            key + ".bpmn",
                            Bpmn.createExecutableProcess(key)
                                    .name("The " + key + " process")
                                    .startEvent()
                                    .userTask(key + "Task")
                                    .name(key.equals("first") ? "Accept lead" : "Draft quote")
                                    .camundaCandidateGroups(key.equals("first") ? "team-west,sales" : "team-east")
                                    .endEvent()
                                    .done())
                    .deploy();
            for (int i = 0; i < TASKS / 4; i++) {
                tick();
                engine.getRuntimeService().startProcessInstanceByKey(key, "L-2026-" + random.nextInt(40));
            }
        }
    }

    private void standaloneTasks() {
        TaskService tasks = engine.getTaskService();
        for (int i = 0; i < TASKS / 2; i++) {
            tick();
            Task task = tasks.newTask("task-" + i);
            task.setName(oneOf(NAMES));
            if (i > 10 && random.nextInt(10) == 0) {
                task.setTenantId("tenant");
            } else if (i > 10 && random.nextInt(10) == 0) {
                task.setParentTaskId("task-" + random.nextInt(5));
            }
            tasks.saveTask(task);
        }
    }

    private void change() {
        TaskService tasks = engine.getTaskService();
        for (Task task : tasks.createTaskQuery()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list()) {
            tick();
            task.setPriority(oneOf(List.of(0, 50, 50, 50, 80, 100)));
            task.setDescription(random.nextBoolean() ? "Ring first, " + oneOf(NAMES) : null);
            task.setDueDate(sometimes());
            task.setFollowUpDate(sometimes());
            task.setOwner(random.nextInt(5) == 0 ? oneOf(PEOPLE) : null);
            task.setDelegationState(random.nextInt(8) == 0 ? DelegationState.PENDING : null);
            task.setAssignee(random.nextInt(3) == 0 ? oneOf(PEOPLE) : null);
            tasks.saveTask(task);
            for (int i = random.nextInt(3); i > 0; i--) {
                tasks.addCandidateGroup(task.getId(), oneOf(GROUPS));
            }
            if (random.nextInt(3) == 0) {
                tasks.addCandidateUser(task.getId(), oneOf(PEOPLE));
            }
        }
        suspendSome();
    }

    private void suspendSome() {
        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey().endsWith("7"))
                .forEach(instance -> engine.getRuntimeService().suspendProcessInstanceById(instance.getId()));
    }

    private @Nullable Date sometimes() {
        return random.nextInt(4) == 0 ? null : Date.from(START.plus(Duration.ofHours(random.nextInt(30))));
    }

    private void tick() {
        ClockUtil.setCurrentTime(Date.from(START.plus(Duration.ofHours(random.nextInt(30)))));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
