package dev.baton.intake.web;

import dev.baton.access.LeadAccess;
import dev.baton.intake.Attachments;
import dev.baton.lead.LeadNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/leads/{number}/attachments")
@Tag(name = "Leads")
class AttachmentsController {

    private final Attachments attachments;
    private final LeadAccess access;

    AttachmentsController(Attachments attachments, LeadAccess access) {
        this.attachments = attachments;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "List the files that came with a lead's mails, the newest first")
    @ApiResponse(responseCode = "200", description = "The files, without their contents")
    @ApiResponse(responseCode = "404", description = "There is no such lead, or none that you may see")
    List<Attachments.Entry> list(@Parameter(example = "L-2026-000123") @PathVariable String number) {
        return attachments.of(access.get(new LeadNumber(number)).id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of these files, to be saved: a stranger sent it, so no browser shall show it by itself")
    @ApiResponse(responseCode = "200", description = "The content")
    @ApiResponse(responseCode = "404", description = "There is no such file, or none that you may see")
    ResponseEntity<byte[]> get(@PathVariable String number, @PathVariable long id) {
        Attachments.Content file = attachments
                .get(access.get(new LeadNumber(number)).id(), id)
                .orElseThrow(() -> new NotFoundException("There is no file of this id with this lead"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }
}
