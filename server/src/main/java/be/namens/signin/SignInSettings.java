package be.namens.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last while signing in.
 *
 * @param session the longest time between a proof and the end of the session that it opened
 * @param idle a session that is not used for this long ends
 * @param journey how long a person may take to prove and choose
 */
@ConfigurationProperties("namens.sign-in")
public record SignInSettings(
        @DefaultValue("12h") Duration session,
        @DefaultValue("1h") Duration idle,
        @DefaultValue("30m") Duration journey) {

    public SignInSettings {
        if (!session.isPositive() || !idle.isPositive() || !journey.isPositive()) {
            throw new IllegalArgumentException("The durations of namens.sign-in are longer than nothing");
        }
    }
}
