package dev.baton.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final AtHand<String, Optional<String>> names = new AtHand<>();

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
        Map<String, Optional<String>> known = names.map();
        List<String> unknown =
                userIds.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            Map<String, String> read = read(unknown);
            unknown.forEach(id -> known.put(id, Optional.ofNullable(read.get(id))));
        }
        return userIds.stream()
                .distinct()
                .flatMap(id -> known.getOrDefault(id, Optional.empty()).map(name -> Map.entry(id, name)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> read(List<String> userIds) {
        return asBaton(() -> identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list().stream()
                .filter(user -> !name(user).isEmpty())
                .collect(Collectors.toMap(User::getId, user -> "%s (%s)".formatted(name(user), user.getId()))));
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
