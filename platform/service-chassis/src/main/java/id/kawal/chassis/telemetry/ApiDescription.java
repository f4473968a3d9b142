package id.kawal.chassis.telemetry;

import id.kawal.chassis.access.AccessPolicy;
import id.kawal.chassis.access.AccessPolicy.Need;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

/**
 * What holds for every operation: which need a token (as {@link AccessPolicy} says), that every
 * POST takes an Idempotency-Key, what a refusal looks like, and under which heading it stands. What
 * an operation does, the Javadoc of its method says.
 */
final class ApiDescription implements OpenApiCustomizer {

    static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final Pattern KIND_OF_CLASS = Pattern.compile("-(controller|api)$");

    private final AccessPolicy policy;

    ApiDescription(AccessPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        if (api.getPaths() != null) {
            api.getPaths().forEach(this::describe);
        }
        if (api.getTags() != null) {
            api.getTags().forEach(tag -> tag.setName(heading(tag.getName())));
        }
    }

    private void describe(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation));
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (!(policy.need(HttpMethod.valueOf(method.name()), path) instanceof Need.Everyone)) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(idempotencyKey());
        }
        operation.getResponses().addApiResponse("default", refusal());
        if (operation.getTags() != null) {
            operation.setTags(operation.getTags().stream().map(ApiDescription::heading).toList());
        }
    }

    /** {@code case-commands-controller}, as springdoc names it by the class: Case commands. */
    private static String heading(String tag) {
        var words = KIND_OF_CLASS.matcher(tag).replaceFirst("").replace('-', ' ');
        return StringUtils.capitalize(words);
    }

    private static HeaderParameter idempotencyKey() {
        var parameter = new HeaderParameter();
        parameter
                .name("Idempotency-Key")
                .required(false)
                .description(
                        "A UUID of the caller's: a repeat within 24 hours gets the first answer.")
                .schema(new UUIDSchema());
        return parameter;
    }

    private static ApiResponse refusal() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("Refused (RFC 9457)")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("rule", new StringSchema().description("the rule that refused"))
                .addProperty("field", new StringSchema().description("the field to blame"));
    }
}
