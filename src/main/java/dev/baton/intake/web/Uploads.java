package dev.baton.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.baton.intake.imports.ColumnMapping;
import dev.baton.intake.imports.ImportMappings;
import dev.baton.platform.problem.FieldProblem;
import dev.baton.platform.problem.FieldProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads the parts of an upload, whether a client sends them as files or as plain values. */
@Component
class Uploads {

    private static final int LONGEST_MAPPING = 1024 * 1024;

    private final ImportMappings mappings;

    Uploads(ImportMappings mappings) {
        this.mappings = mappings;
    }

    Upload read(MultipartHttpServletRequest request) {
        // in this order: the look at the files is what reads the body, and tells when it is too large
        Map<String, MultipartFile> files = request.getFileMap();
        MultipartFile file = files.get("file");
        if (file == null) {
            throw BadRequestException.of("file", "is missing: send the CSV file as the part 'file'");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new Upload(name.isBlank() ? "leads.csv" : name, file, mapping(request, files));
    }

    private ColumnMapping mapping(MultipartHttpServletRequest request, Map<String, MultipartFile> files) {
        String definition = text(files.get("mapping"), request.getParameter("mapping"));
        String name = text(files.get("mappingName"), request.getParameter("mappingName"));
        if ((definition == null) == (name == null)) {
            throw BadRequestException.of("mapping", "or mappingName is needed, and only one of them");
        }
        return definition == null
                ? mappings.find(name).orElseThrow(() -> BadRequestException.of("mappingName", "names no saved mapping"))
                : parse(definition);
    }

    private ColumnMapping parse(String definition) {
        try {
            ColumnMapping mapping = mappings.parse(definition);
            if (mapping == null) {
                throw BadRequestException.of("mapping", "is empty: it needs fields");
            }
            return mapping;
        } catch (JsonMappingException unfit) {
            FieldProblem problem = FieldProblems.of(unfit);
            throw BadRequestException.of("mapping." + problem.field(), problem.message());
        } catch (JsonProcessingException unreadable) {
            throw BadRequestException.of("mapping", "is not JSON");
        }
    }

    private static @Nullable String text(@Nullable MultipartFile part, @Nullable String value) {
        if (part == null) {
            return value == null || value.isBlank() ? null : value;
        }
        if (part.getSize() > LONGEST_MAPPING) {
            throw BadRequestException.of("mapping", "is larger than 1 MB");
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was uploaded; the file is read from where the server put it. */
    record Upload(String fileName, InputStreamSource file, ColumnMapping mapping) {}
}
