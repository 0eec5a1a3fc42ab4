package dev.baton.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The people who work with the system, as the engine's user administration knows them. */
@Service
public class People {

    private static final int LONGEST_NAME = 80;

    private final IdentityService identity;
    // a new name is seen within a minute, on every node; who has none is known as well
    private final Cache<String, Optional<String>> names = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    People(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The e-mail address of that user, if there is one. */
    public Optional<String> emailOf(String userId) {
        return asBaton(() -> Optional.ofNullable(
                                identity.createUserQuery().userId(userId).singleResult())
                        .map(User::getEmail))
                .filter(address -> !address.isBlank());
    }

    public boolean exists(String userId) {
        return asBaton(() -> identity.createUserQuery().userId(userId).count() > 0);
    }

    public boolean isMember(String userId, String groupId) {
        return asBaton(() ->
                identity.createGroupQuery().groupId(groupId).groupMember(userId).count() > 0);
    }

    /** Puts the user into the group, which is made if it is gone; nothing happens to one who is in it already. */
    public void join(String userId, String groupId) {
        if (!isMember(userId, groupId)) {
            asBaton(() -> {
                if (identity.createGroupQuery().groupId(groupId).count() == 0) {
                    Group group = identity.newGroup(groupId);
                    group.setName(groupId);
                    identity.saveGroup(group);
                }
                identity.createMembership(userId, groupId);
                return userId;
            });
        }
    }

    public void leave(String userId, String groupId) {
        asBaton(() -> {
            identity.deleteMembership(userId, groupId);
            return userId;
        });
    }

    /** How people call this user, the id where there is no name. */
    public String nameOf(String userId) {
        return names(List.of(userId)).getOrDefault(userId, userId);
    }

    /** How people call these users: the name with the id in brackets; who has no name, or is none, is left out. */
    public Map<String, String> names(Collection<String> userIds) {
        return names.getAll(userIds, this::read).entrySet().stream()
                .flatMap(person -> person.getValue().map(name -> Map.entry(person.getKey(), name)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Optional<String>> read(Set<? extends String> userIds) {
        Map<String, Optional<String>> people = new HashMap<>();
        userIds.forEach(id -> people.put(id, Optional.empty()));
        asBaton(() -> identity.createUserQuery()
                        .userIdIn(userIds.toArray(String[]::new))
                        .list())
                .forEach(user -> people.put(
                        user.getId(),
                        Optional.of(name(user))
                                .filter(name -> !name.isEmpty())
                                .map(name -> "%s (%s)".formatted(name, user.getId()))));
        return people;
    }

    // a name stands in sentences and subjects, which end somewhere
    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    /** The ids of all users in the group, in a stable order. */
    public List<String> membersOf(String groupId) {
        return asBaton(() -> identity.createUserQuery().memberOfGroup(groupId).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList());
    }

    // The engine shows a seller no other user. Whether the caller may know is for the calling code to decide.
    private <T> T asBaton(Supplier<T> question) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
