package be.namens.oidc;

/** The addresses of the OpenID Provider, those of ACM: issuer {@code {base}/op}, endpoints below {@code {base}/op/v1}. */
final class OpPaths {

    /** The path of the issuer. */
    static final String ISSUER = "/op";

    static final String AUTHORIZE = "/v1/auth";
    static final String TOKEN = "/v1/token";
    static final String USER_INFO = "/v1/userinfo";
    static final String KEYS = "/v1/keys";
    static final String LOGOUT = "/v1/logout";
    static final String INTROSPECT = "/v1/introspect";

    private OpPaths() {}
}
