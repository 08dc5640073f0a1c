package be.namens.portal.search;

import be.namens.portal.PortalRefusal;
import be.namens.shared.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** How often one address may ask the public pages; counted in memory, so that asking costs no statement (decision 0034). */
@Component
class LimitPerAddress {

    /** Far more than ask at the same time; who asked longest ago is forgotten first. */
    private static final int MOST_ADDRESSES = 100_000;

    /** A provider gives each line a network of this many bytes in IPv6. */
    private static final int NETWORK = 8;

    private final SearchSettings settings;
    private final Cache<String, Bucket> buckets;

    LimitPerAddress(SearchSettings settings) {
        this.settings = settings;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    /** Counts one page; refused when the address asked too many, with the seconds to wait in the answer. */
    void count(HttpServletRequest request, HttpServletResponse response) {
        var bucket = Objects.requireNonNull(buckets.get(network(request.getRemoteAddr()), address -> fresh()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new Refused(PortalRefusal.SEARCH_TOO_OFTEN, seconds);
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    /** The address itself, or the network of a line in IPv6. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK, bytes.length));
        } catch (UnknownHostException unreadable) {
            return "";
        }
    }
}
