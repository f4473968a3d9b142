package id.kawal.sealed.config;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the service was given a key file or its content. */
class KeysGiven extends SpringBootCondition {

    static boolean in(Environment environment) {
        return StringUtils.hasText(environment.getProperty("kawal.keys.file"))
                || StringUtils.hasText(environment.getProperty("kawal.keys.json"));
    }

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new ConditionOutcome(
                in(context.getEnvironment()),
                ConditionMessage.forCondition("Keys given")
                        .because("that is what kawal.keys.file or kawal.keys.json decides"));
    }
}
