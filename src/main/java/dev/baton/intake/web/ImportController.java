package dev.baton.intake.web;

import dev.baton.intake.imports.ImportProgress;
import dev.baton.intake.imports.Imports;
import dev.baton.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/imports")
@PreAuthorize(Roles.IMPORT)
@Tag(name = "Imports", description = "Files of leads, worked off in the background")
class ImportController {

    private final Imports imports;
    private final Uploads uploads;
    private final CurrentUser user;

    ImportController(Imports imports, Uploads uploads, CurrentUser user) {
        this.imports = imports;
        this.uploads = uploads;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a file of leads",
            description = "A CSV file whose first line names the columns, and what they mean: as mapping, or as"
                    + " mappingName of a saved one. Follow the Location for the progress.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadForm.class))))
    @ApiResponse(responseCode = "202", description = "Kept, and queued")
    @ApiResponse(responseCode = "400", description = "A part is missing or is not what it should be")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    @ApiResponse(responseCode = "422", description = "The mapping does not fit the file")
    ResponseEntity<ImportProgress> start(@Parameter(hidden = true) MultipartHttpServletRequest request) {
        Uploads.Upload upload = uploads.read(request);
        long id = imports.start(upload.fileName(), upload.file(), upload.mapping(), user.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(progress(id));
    }

    @GetMapping
    @Operation(summary = "The imports, the latest first")
    List<ImportProgress> list(
            @Parameter(description = "Only imports before this id: that of the last one you have")
                    @RequestParam(defaultValue = Long.MAX_VALUE + "")
                    long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return imports.latest(before, limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is")
    @ApiResponse(responseCode = "200", description = "The progress")
    @ApiResponse(responseCode = "404", description = "There is no such import")
    ImportProgress progress(@PathVariable long id) {
        return imports.find(id).orElseThrow(() -> new NotFoundException("There is no import " + id));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Cancel an import",
            description = "It ends as FAILED where it is. The leads that it brought stay, its file is forgotten.")
    @ApiResponse(responseCode = "200", description = "Cancelled: how far it came")
    @ApiResponse(responseCode = "404", description = "There is no such import")
    @ApiResponse(responseCode = "409", description = "It was over already")
    ImportProgress cancel(@PathVariable long id) {
        progress(id);
        if (!imports.cancel(id, user.id())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Import " + id + " is over already");
        }
        return progress(id);
    }

    @GetMapping(path = "/{id}/rejected", produces = "text/csv")
    @Operation(
            summary = "The rows that were not taken",
            description = "As CSV: the line in your file, the reason, the row. Texts that a spreadsheet would run as a"
                    + " formula begin with an apostrophe.")
    @ApiResponse(responseCode = "200", description = "The rows so far", content = @Content(mediaType = "text/csv"))
    @ApiResponse(responseCode = "404", description = "There is no such import")
    void rejected(@PathVariable long id, @Parameter(hidden = true) HttpServletResponse response) throws IOException {
        progress(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-%d-rejected.csv\"".formatted(id));
        RejectedRowsFile.write(response.getWriter(), (line, most) -> imports.rejected(id, line, most));
    }

    /** The parts of an upload, for the API description only. */
    @Schema(name = "Import")
    private record UploadForm(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String file,

            @Schema(
                    description = "A column mapping as JSON",
                    example = "{\"fields\": {\"email\": {\"column\": \"E-mail\"}}}")
            String mapping,

            @Schema(description = "The name of a saved mapping, instead of a mapping")
            String mappingName) {}
}
