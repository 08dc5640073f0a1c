package be.namens.oidc;

import be.namens.eservices.TargetGroup;
import be.namens.registers.EnterpriseNumber;
import be.namens.signin.Choice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * For whom an e-service wants a person to act ("gericht aanmelden"): base64 of {@code {"cap_hint":"EA","code_hint":"0428315871"}} as
 * at ACM, or plainly the enterprise number. Anything else is no hint, for the parameter is only advice (OpenID Connect Core, 3.1.2.1).
 */
final class LoginHint {

    private static final int LONGEST = 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LoginHint() {}

    static Optional<Choice> read(String hint) {
        String text = hint.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return enterprise(text).or(() -> decoded(text));
    }

    private static Optional<Choice> decoded(String text) {
        try {
            String standard = text.replace('-', '+').replace('_', '/').replace(' ', '+');
            byte[] bytes = Base64.getDecoder().decode(standard);
            JsonNode json = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            String capacity = json.path("cap_hint").asString("");
            if (capacity.equals(TargetGroup.BUR.name())) {
                return Optional.of(new Choice.Oneself());
            }
            return capacity.equals(TargetGroup.EA.name())
                    ? enterprise(json.path("code_hint").asString(""))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException notEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<Choice> enterprise(String text) {
        try {
            return Optional.of(new Choice.ForEnterprise(new EnterpriseNumber(text.replace(".", ""))));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
