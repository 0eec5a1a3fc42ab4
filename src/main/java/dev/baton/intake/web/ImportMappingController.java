package dev.baton.intake.web;

import dev.baton.intake.imports.ColumnMapping;
import dev.baton.intake.imports.ImportMappings;
import dev.baton.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/import-mappings")
@PreAuthorize(Roles.IMPORT)
@Tag(name = "Import mappings", description = "Which column of a foreign file feeds which of our fields")
class ImportMappingController {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final ImportMappings mappings;
    private final CurrentUser user;

    ImportMappingController(ImportMappings mappings, CurrentUser user) {
        this.mappings = mappings;
        this.user = user;
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Save a column mapping")
    @ApiResponse(responseCode = "201", description = "Saved under a new name")
    @ApiResponse(responseCode = "200", description = "Replaced")
    @ApiResponse(responseCode = "400", description = "The name or the body cannot be read")
    @ApiResponse(responseCode = "422", description = "The mapping contradicts itself")
    ResponseEntity<ColumnMapping> save(
            @Parameter(example = "trade-fair") @PathVariable String name, @RequestBody ColumnMapping mapping) {
        if (!NAME.matcher(name).matches()) {
            throw BadRequestException.of("name", "must be 1 to 100 letters, digits, dots, hyphens and underscores");
        }
        URI location = URI.create("/api/import-mappings/" + name);
        return mappings.save(name, mapping, user.id())
                ? ResponseEntity.created(location).body(mapping)
                : ResponseEntity.ok(mapping);
    }

    @GetMapping("/{name}")
    @Operation(summary = "A saved column mapping")
    @ApiResponse(responseCode = "200", description = "The mapping")
    @ApiResponse(responseCode = "404", description = "There is no such mapping")
    ColumnMapping get(@PathVariable String name) {
        return mappings.find(name).orElseThrow(() -> new NotFoundException("There is no import mapping of this name"));
    }

    @GetMapping
    @Operation(summary = "The names of all saved column mappings")
    List<String> list() {
        return mappings.names();
    }
}
