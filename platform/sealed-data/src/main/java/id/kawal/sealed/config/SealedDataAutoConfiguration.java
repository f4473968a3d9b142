package id.kawal.sealed.config;

import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Erasure;
import id.kawal.sealed.HeldKeys;
import id.kawal.sealed.IdentityDesk;
import id.kawal.sealed.JwsSignatures;
import id.kawal.sealed.KeyFile;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.KeyedHash;
import id.kawal.sealed.Seals;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** What a service needs of keys beside its seals: signatures, hashes, the desk, the erasure. */
@AutoConfiguration(after = KeyRingAutoConfiguration.class)
@Conditional(KeysGiven.class)
@EnableConfigurationProperties(KeySettings.class)
public class SealedDataAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeySource keySource(KeySettings settings) {
        if (settings.file() != null) {
            return new KeyFile(settings.file());
        }
        return HeldKeys.of(settings.json() == null ? "" : settings.json());
    }

    @Bean
    @ConditionalOnMissingBean
    JwsSignatures signatures(KeySource source) {
        return new JwsSignatures(source);
    }

    @Bean
    @ConditionalOnMissingBean
    KeyedHash keyedHash(KeySource source) {
        return new KeyedHash(source);
    }

    @Bean
    @ConditionalOnBean(Seals.class)
    @ConditionalOnMissingBean
    IdentityDesk identityDesk(Seals seals) {
        return new IdentityDesk(seals);
    }

    @Bean
    @ConditionalOnBean(ComplaintKeys.class)
    @ConditionalOnMissingBean
    Erasure erasure(ComplaintKeys keys) {
        return new Erasure(keys);
    }
}
