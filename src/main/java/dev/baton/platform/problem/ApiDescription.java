package dev.baton.platform.problem;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all operations of the API have in common: HTTP basic, and problems as their errors. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Baton")
                        .version("1")
                        .description("Leads in, their journey out. Sign in with the user and password that you have"
                                + " in Tasklist. Errors are RFC 9457 problem details."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    OpenApiCustomizer problemsAsErrors() {
        return api -> {
            ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            if (api.getPaths() != null) {
                api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::describe));
            }
        };
    }

    private static void describe(Operation operation) {
        operation.getResponses().computeIfAbsent("401", code -> problem("Not signed in"));
        operation.getResponses().computeIfAbsent("403", code -> problem("Your groups do not allow this"));
        operation.getResponses().forEach((code, response) -> {
            if (code.startsWith("4")) {
                response.setContent(problem("").getContent());
            }
        });
    }

    private static ApiResponse problem(String description) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
