package be.namens.keys.outside;

/** Says in one sentence what is wrong with the settings of an outside provider. */
final class ProviderUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderUnusable(String code, String setting, String what) {
        super("The setting namens.outside." + code + "." + setting + " " + what);
    }
}
