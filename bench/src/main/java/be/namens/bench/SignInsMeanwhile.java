package be.namens.bench;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.LegalRepresentatives;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks all the while what the registers are asked at a sign-in: what is this enterprise, who represents it, and what else does the
 * first of them represent.
 */
final class SignInsMeanwhile implements AutoCloseable {

    private static final long PAUSE = 20_000_000;
    private static final int AT_MOST = 100;

    private final Enterprises enterprises;
    private final LegalRepresentatives representatives;
    private final Belgium belgium;
    private final LocalDate day;
    private final Durations took = new Durations();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;
    private int failed;
    private int answered;

    private SignInsMeanwhile(LoadedBelgium loaded, Belgium belgium, LocalDate day) {
        this.enterprises = loaded.bean(Enterprises.class);
        this.representatives = loaded.bean(LegalRepresentatives.class);
        this.belgium = belgium;
        this.day = day;
        this.thread = Thread.ofPlatform().name("sign-ins").unstarted(this::ask);
    }

    static SignInsMeanwhile begin(LoadedBelgium loaded, Belgium belgium, LocalDate day) {
        var meanwhile = new SignInsMeanwhile(loaded, belgium, day);
        meanwhile.thread.start();
        return meanwhile;
    }

    private void ask() {
        var chance = new SplittableRandom(belgium.seed());
        while (!ended.get()) {
            int place =
                    belgium.enterprise(chance.nextInt(belgium.enterprises())).place();
            var number = new EnterpriseNumber(Numbers.enterprise(place));
            long begun = System.nanoTime();
            try {
                answered += enterprises.find(number).isPresent() ? 1 : 0;
                for (var function : representatives.representativesOf(number, day).stream()
                        .limit(1)
                        .toList()) {
                    representatives.functionsOf(function.person(), day, AT_MOST);
                }
            } catch (RuntimeException failure) {
                failed++;
            }
            took.add(System.nanoTime() - begun);
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Ends, and says how it went. */
    String answers() {
        close();
        return "%,d asked, %,d answered, %,d failed; milliseconds p50 %.1f, p95 %.1f, p99 %.1f, longest %.1f"
                .formatted(
                        took.count(),
                        answered,
                        failed,
                        took.percentile(0.5),
                        took.percentile(0.95),
                        took.percentile(0.99),
                        took.percentile(1));
    }

    @Override
    public void close() {
        ended.set(true);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
