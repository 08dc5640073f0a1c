package be.namens.oidc;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Remembers, for one request, what Spring's filters and providers each ask for again. */
final class RequestMemo {

    private RequestMemo() {}

    /** The answer of the first time in this request; asked every time outside a request. */
    @SuppressWarnings("unchecked")
    static <T> T once(String question, Supplier<T> answer) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return answer.get();
        }
        String name = RequestMemo.class.getName() + " " + question;
        Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = answer.get();
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (T) known;
    }
}
