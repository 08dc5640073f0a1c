package be.namens.oidc;

import be.namens.audit.Fact;
import be.namens.signin.Choice;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens with codes and tokens. */
final class TokenFacts {

    private TokenFacts() {}

    /** Tokens went to an e-service. */
    record Issued(Basis basis, String clientId, String eServiceId, String grantType, String scopes) implements Fact {
        @Override
        public String kind() {
            return "token.issued";
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(basis.identity().person().value());
        }

        @Override
        public Optional<String> enterprise() {
            return enterpriseOf(basis);
        }

        @Override
        public Optional<String> eService() {
            return Optional.of(eServiceId);
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "client", clientId,
                    "grant", grantType,
                    "scope", scopes,
                    "means", basis.identity().means().urn());
        }
    }

    /** A code or refresh token was shown a second time; all tokens of its sign-in have ended. */
    record Replayed(AuthorizationRow row, String what) implements Fact {
        @Override
        public String kind() {
            return "token.replayed";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(row.basis().identity().person().value());
        }

        @Override
        public Optional<String> enterprise() {
            return enterpriseOf(row.basis());
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("client", row.clientId(), "what", what);
        }
    }

    /** Somebody said to be this client and could not show it. */
    record ClientRefused(String eServiceId) implements Fact {
        @Override
        public String kind() {
            return "client.refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Optional<String> eService() {
            return Optional.of(eServiceId);
        }
    }

    /** The right that a token rested on no longer holds. */
    record NoLongerEntitled(Basis basis, String eServiceId, String where) implements Fact {
        @Override
        public String kind() {
            return "token.refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(basis.identity().person().value());
        }

        @Override
        public Optional<String> enterprise() {
            return enterpriseOf(basis);
        }

        @Override
        public Optional<String> eService() {
            return Optional.of(eServiceId);
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("where", where);
        }
    }

    private static Optional<String> enterpriseOf(Basis basis) {
        return basis.choice() instanceof Choice.ForEnterprise chosen
                ? Optional.of(chosen.number().digits())
                : Optional.empty();
    }
}
