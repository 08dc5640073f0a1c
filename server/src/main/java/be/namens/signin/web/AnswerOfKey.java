package be.namens.signin.web;

import be.namens.keys.KeyResponse;
import be.namens.shared.Refused;
import be.namens.signin.SignInRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** What a browser sends in answer to a key, bounded. */
final class AnswerOfKey {

    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 4096;

    private AnswerOfKey() {}

    static KeyResponse of(HttpServletRequest request) {
        Map<String, String[]> parameters = request.getParameterMap();
        var fields = new HashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (values[0].length() > LONGEST_FIELD || name.length() > LONGEST_FIELD) {
                throw new Refused(SignInRefusal.FORM_TOO_LARGE);
            }
            fields.put(name, values[0]);
        });
        fields.remove("_csrf");
        if (fields.size() > MOST_FIELDS) {
            throw new Refused(SignInRefusal.FORM_TOO_LARGE);
        }
        return new KeyResponse(fields);
    }
}
