package be.namens.signin.web;

import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.KeyKind;
import be.namens.keys.KeysRefusal;
import be.namens.keys.NetworkAddress;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Counts each answer to a key that asks in two steps as a beginning of its network address: the first step may have a message sent to
 * somebody, and is never a wrong answer.
 */
@Component
class AskedFrom {

    private final AddressLimits limits;

    AskedFrom(AddressLimits limits) {
        this.limits = limits;
    }

    void count(KeyKind kind, HttpServletRequest request, HttpServletResponse response) {
        if (!kind.asksMore()) {
            return;
        }
        var address = NetworkAddress.of(request.getRemoteAddr());
        limits.use(AddressUse.BEGINNING, address, "").ifPresent(wait -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
            throw new Refused(KeysRefusal.ADDRESS_TOO_OFTEN);
        });
    }
}
