package planted.qualification;

import org.springframework.web.bind.annotation.RestController;

/** Violates: a controller outside a web package. */
@RestController
public class StrayController {}
