package id.kawal.sealed.config;

import id.kawal.sealed.KeySource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Says in one plain sentence why a service that needs seals does not start without keys. */
class NoKeysAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException>
        implements Ordered {

    private final Environment environment;

    NoKeysAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(
            Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        var type = cause.getBeanType();
        if (KeysGiven.in(environment)
                || type == null
                || !type.getName().startsWith(KeySource.class.getPackageName())) {
            return null;
        }
        return new FailureAnalysis(
                "This service was given no keys.",
                "Set KAWAL_KEYS_FILE to the key file of this service, or KAWAL_KEYS_JSON to its"
                        + " content.",
                cause);
    }

    /** Before the general answer that a bean is missing. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
