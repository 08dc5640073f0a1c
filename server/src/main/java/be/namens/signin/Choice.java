package be.namens.signin;

import be.namens.registers.EnterpriseNumber;
import java.util.Optional;

/** For whom somebody chose to act; whether that holds is another question, asked anew every time. */
public sealed interface Choice {

    /** How it is kept and named in addresses: {@code oneself}, or the ten digits of the enterprise. */
    String code();

    /** Reads what {@link #code} gave; empty for anything else. */
    static Optional<Choice> read(String code) {
        if (code.equals(Oneself.CODE)) {
            return Optional.of(new Oneself());
        }
        try {
            return Optional.of(new ForEnterprise(new EnterpriseNumber(code)));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    record Oneself() implements Choice {
        private static final String CODE = "oneself";

        @Override
        public String code() {
            return CODE;
        }
    }

    record ForEnterprise(EnterpriseNumber number) implements Choice {
        @Override
        public String code() {
            return number.digits();
        }
    }
}
