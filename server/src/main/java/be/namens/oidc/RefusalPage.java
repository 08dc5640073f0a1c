package be.namens.oidc;

import be.namens.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Shows a person why a request cannot be answered, where there is no e-service to answer to. */
@Component
class RefusalPage {

    /** Where the error page of screens finds the code of a refusal. */
    private static final String REFUSAL_CODE = "refusalCode";

    void show(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(REFUSAL_CODE, refusal.code());
        response.sendError(refusal.fault().status());
    }
}
