package be.namens.keys.eid;

import be.namens.audit.AuditTrail;
import be.namens.keys.MeetPerson;
import be.namens.keys.challenge.Challenges;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Persons;
import be.namens.shared.TheClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A root, the authority below it that is trusted, others that are not, and an eID that asks them over HTTP. */
final class EidWorld implements AutoCloseable {

    static final String ORIGIN = "https://namens.example";

    final Instant now;
    final OcspStandIn ocsp = new OcspStandIn();
    /** Where nobody listens, although it may be asked. */
    final String deaf = closedPort();

    private final CardAuthority root;
    private final CardAuthority citizens;
    private final CardAuthority expired;
    private final CardAuthority unknown;
    private final CardAuthority impostor;
    private final ApplicationContext context;

    EidWorld(ApplicationContext context) {
        this.context = context;
        this.now = context.getBean(TheClock.class).now();
        this.root = CardAuthority.root("Test Belgium Root CA", now);
        this.citizens = root.below("Test Citizen CA", now);
        this.expired = root.below("Test Citizen CA of before", now.minus(Duration.ofDays(400)), now.minusSeconds(60));
        this.unknown = root.below("Test Foreigner CA", now);
        this.impostor = CardAuthority.root("Another Root", now).below("Test Citizen CA", now);
    }

    CardAuthority authority(String name) {
        return switch (name) {
            case "" -> citizens;
            case "root" -> root;
            case "expired" -> expired;
            case "unknown" -> unknown;
            case "impostor" -> impostor;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** An eID that trusts the authorities for citizens, and waits so long for an answer about a card. */
    EidKind eid(Duration timeout) {
        var settings = new EidSettings(
                "",
                List.of(ocsp.host(), deaf),
                List.of(CardDraft.POLICY, "2.16.56.10.1.1.7.2"),
                Duration.ofMinutes(5),
                new OcspRules(timeout, Duration.ofMinutes(15), Duration.ofMinutes(2), true));
        var clock = context.getBean(TheClock.class);
        var authorities =
                new TrustedAuthorities(List.of(citizens.certificate(), expired.certificate()), settings.ocspHosts());
        var check = new CheckCard(
                URI.create(ORIGIN),
                authorities,
                new CardRules(Set.copyOf(settings.policies())),
                settings.ocsp(),
                clock);
        return new EidKind(
                check,
                settings,
                context.getBean(Challenges.class),
                Optional.empty(),
                context.getBean(Persons.class),
                context.getBean(MeetPerson.class),
                context.getBean(NationalNumbers.class),
                context.getBean(AuditTrail.class),
                context.getBean(TransactionTemplate.class),
                clock);
    }

    private static String closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Now, as the eID sees it. */
    Instant now() {
        return context.getBean(TheClock.class).now();
    }

    @Override
    public void close() {
        ocsp.close();
    }
}
