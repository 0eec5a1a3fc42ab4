package dev.baton.delivery.web;

import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.BlockedAddresses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mail/blocked")
@PreAuthorize("hasAnyAuthority('marketing-leads', 'camunda-admin')")
@Tag(name = "Mail")
class BlockedAddressesController {

    private final BlockedAddresses blocked;

    BlockedAddressesController(BlockedAddresses blocked) {
        this.blocked = blocked;
    }

    @GetMapping
    @Operation(
            summary =
                    "List the addresses that get no mail, by the alphabet; for the next page give the last one as after")
    List<BlockedAddress> list(
            @RequestParam(defaultValue = "")
                    @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
                    String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return blocked.page(after, limit);
    }

    @DeleteMapping("/{address}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let an address get mail again: it was blocked by mistake, or its owner mended it")
    void lift(
            @PathVariable
                    @Pattern(regexp = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+", message = "is not an e-mail address")
                    String address) {
        blocked.lift(address);
    }
}
