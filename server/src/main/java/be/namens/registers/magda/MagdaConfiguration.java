package be.namens.registers.magda;

import be.namens.shared.TheClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** MAGDA, where its address is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(MagdaIsSet.class)
class MagdaConfiguration {

    private static final List<State> STATES = List.of(State.CLOSED, State.HALF_OPEN, State.OPEN);

    @Bean
    Magda magda(
            MagdaSettings settings,
            SslBundles bundles,
            TheClock clock,
            Environment environment,
            ObjectProvider<MeterRegistry> meters) {
        limited(settings.orRefuse(), environment.getProperty("namens.registers.oldest-allowed", Duration.class));
        var bundle = bundle(settings, bundles);
        // Without a key there is no mutual TLS either, so it is looked for whether or not it signs.
        var signature = Optional.of(SignMessage.with(bundle)).filter(key -> settings.sign());
        var magda = new Magda(settings, signature, new Post(settings, context(bundle)), clock);
        meters.ifAvailable(registry -> STATES.forEach(state -> watch(magda, state, registry)));
        return magda;
    }

    /** Whoever has a live source says how old an answer may be when it is away. */
    static void limited(MagdaSettings settings, @Nullable Duration oldestAllowed) {
        if (oldestAllowed == null) {
            throw new MagdaUnusable(
                    "The setting namens.registers.oldest-allowed is missing: how old an answer of MAGDA may be when "
                            + "MAGDA does not answer again, for example 24h.");
        }
        if (oldestAllowed.compareTo(settings.keepFor()) < 0) {
            throw new MagdaUnusable(
                    "keep-for",
                    "is longer than namens.registers.oldest-allowed, which would refuse answers that are kept.");
        }
    }

    static SslBundle bundle(MagdaSettings settings, SslBundles bundles) {
        try {
            return bundles.getBundle(settings.sslBundle());
        } catch (NoSuchSslBundleException none) {
            throw new MagdaUnusable(
                    "ssl-bundle",
                    "names no bundle: set spring.ssl.bundle.pem." + settings.sslBundle() + " or spring.ssl.bundle.jks."
                            + settings.sslBundle() + ".");
        } catch (RuntimeException unreadable) {
            throw unusable();
        }
    }

    /** Its own sentence may hold more than a path. */
    private static MagdaUnusable unusable() {
        return new MagdaUnusable(
                "ssl-bundle",
                "names a bundle that cannot be read: look at the files, passwords and types of its keystore and"
                        + " truststore below spring.ssl.bundle.");
    }

    private static SSLContext context(SslBundle bundle) {
        try {
            return bundle.createSslContext();
        } catch (RuntimeException unreadable) {
            throw unusable();
        }
    }

    /** One is 1, the others are 0: whether questions are asked (closed), held back (open), or tried one at a time (half_open). */
    private static void watch(Magda magda, State state, MeterRegistry registry) {
        Gauge.builder("namens.magda.breaker", magda, one -> one.state() == state ? 1 : 0)
                .description(
                        "Whether MAGDA is asked: closed it is, open it is not for a while, half_open one question decides")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
