package be.namens.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The methods of an endpoint; whoever uses another one is told which there are, and nothing is done (RFC 9110, section 15.5.6). */
record AllowedMethods(List<String> names) {

    static final AllowedMethods GET_AND_POST = new AllowedMethods(List.of("GET", "POST"));
    static final AllowedMethods GET_HEAD_AND_POST = new AllowedMethods(List.of("GET", "HEAD", "POST"));

    AllowedMethods {
        names = List.copyOf(names);
    }

    /** Answers a request with another method; true when it did. */
    boolean refuseOther(HttpServletRequest request, HttpServletResponse response) {
        if (names.contains(request.getMethod())) {
            return false;
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", names));
        response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
        return true;
    }
}
