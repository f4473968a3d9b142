package id.kawal.routing.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of routing-service.
 *
 * @param posts file of who stands on which post ({@code post;personId;name;email;phone;language})
 * @param demoProvinces provinces whose posts are given to invented people; for evaluation only
 */
@ConfigurationProperties("kawal.routing")
record RoutingSettings(@Nullable Path posts, @DefaultValue List<String> demoProvinces) {}
