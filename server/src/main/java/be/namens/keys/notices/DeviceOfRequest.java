package be.namens.keys.notices;

import be.namens.keys.DeviceName;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** With what the change is made that is under way. */
@Component
class DeviceOfRequest {

    /** For example {@code Firefox, Windows}; empty when no browser asked for it, or one that we do not know. */
    String name() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
            return "";
        }
        String userAgent = asked.getRequest().getHeader(HttpHeaders.USER_AGENT);
        return userAgent == null ? "" : DeviceName.of(userAgent);
    }
}
