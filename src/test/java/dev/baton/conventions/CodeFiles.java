package dev.baton.conventions;

import dev.baton.platform.ModelBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code as models see it: classes by their name, and where a text is written. */
final class CodeFiles {

    private static final Path ROOT = Path.of("src", "main", "java");

    private static final Map<String, String> SOURCES = sources();

    private CodeFiles() {}

    /** By class name; a package description is no class. */
    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(CodeFiles::className, CodeFiles::text, (a, b) -> b, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String className(Path file) {
        return ROOT.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Package and name of every class in a {@code process} package whose name ends so. */
    static Set<String> inProcessPackages(String ending) {
        return SOURCES.keySet().stream()
                .filter(name -> name.contains(".process.") && name.endsWith(ending))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The record that a task form reads its answer into: its own, or that of the type it extends. */
    static Optional<Class<?>> answerOf(String form) {
        return SOURCES.containsKey(form) ? Optional.of(answerIn(load(form))) : Optional.empty();
    }

    private static Class<?> answerIn(Class<?> form) {
        Class<?> parent = form.getSuperclass();
        return parent == null || SOURCES.containsKey(form.getName() + "$Answer") || parent == Object.class
                ? load(form.getName() + "$Answer")
                : load(parent.getName() + "$Answer");
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CodeFiles.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The names under which models may use beans. */
    static Set<String> modelBeans() {
        return SOURCES.entrySet().stream()
                .filter(source -> source.getValue().contains("@ModelBean"))
                .map(source -> load(source.getKey()))
                .filter(type -> type.isAnnotationPresent(ModelBean.class))
                .map(CodeFiles::beanName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String beanName(Class<?> type) {
        String given = type.getAnnotation(ModelBean.class).value();
        String simple = type.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }

    /** The classes whose source contains this text as a literal. */
    static List<String> mentioning(String literal) {
        return SOURCES.entrySet().stream()
                .filter(source -> source.getValue().contains('"' + literal + '"'))
                .map(Map.Entry::getKey)
                .toList();
    }
}
