package be.namens.signin;

import be.namens.registers.EnterpriseNumber;

/** For whom somebody chose to act; whether that holds is another question, asked anew every time. */
public sealed interface Choice {

    record Oneself() implements Choice {}

    record ForEnterprise(EnterpriseNumber number) implements Choice {}
}
