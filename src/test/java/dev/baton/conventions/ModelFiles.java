package dev.baton.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;

/** The texts of all models, tables and forms by their path, and the same read as what they are. */
record ModelFiles(Map<String, String> texts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reading is slow and nobody changes a model: each text is read once. */
    private static final Map<String, Object> READ = new ConcurrentHashMap<>();

    /** The files as they are shipped. */
    static ModelFiles shipped() {
        Map<String, String> texts = new TreeMap<>();
        Stream.of("processes", "forms").forEach(folder -> texts.putAll(below(Path.of(folder))));
        return new ModelFiles(texts);
    }

    private static Map<String, String> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .collect(Collectors.toMap(file -> file.toString().replace('\\', '/'), ModelFiles::text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same files with a text of one replaced wherever it is; fails when there is nothing to replace. */
    ModelFiles with(String file, String found, String replacement) {
        String text = texts.getOrDefault(file, "");
        if (!text.contains(found)) {
            throw new IllegalArgumentException("%s does not contain %s".formatted(file, found));
        }
        return withText(file, text.replace(found, replacement));
    }

    /** The same files with this one added or replaced. */
    ModelFiles withText(String file, String text) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(file, text);
        return new ModelFiles(changed);
    }

    Map<String, ProcessModel> processes() {
        return read(".bpmn", (file, in) -> new ProcessModel(file, Bpmn.readModelFromStream(in)));
    }

    Map<String, DecisionTableModel> decisions() {
        return read(".dmn", (file, in) -> new DecisionTableModel(file, Dmn.readModelFromStream(in)));
    }

    Map<String, FormModel> forms() {
        return read(".form", (file, in) -> new FormModel(file, json(in)));
    }

    DecisionTableModel decision(String name) {
        return Objects.requireNonNull(decisions().get(name), name);
    }

    FormModel form(String name) {
        return Objects.requireNonNull(forms().get(name), name);
    }

    private static JsonNode json(InputStream in) {
        try {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By the name of the file without folder and ending. */
    private <T> Map<String, T> read(String ending, Reader<T> reader) {
        Map<String, T> models = new TreeMap<>();
        texts.forEach((file, text) -> {
            if (file.endsWith(ending)) {
                models.put(Names.bare(file), readOnce(file, text, reader));
            }
        });
        return models;
    }

    @SuppressWarnings("unchecked") // one ending, one kind of model
    private static <T> T readOnce(String file, String text, Reader<T> reader) {
        return (T) READ.computeIfAbsent(
                file + text,
                unread -> reader.read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Makes a model of a file. */
    private interface Reader<T> {
        T read(String file, InputStream text);
    }
}
