package be.namens.desks.persons;

import org.springframework.stereotype.Component;

/** Does at once what happens every hour. */
@Component
public class Forgetting {

    private final ForgetAppointments forget;

    Forgetting(ForgetAppointments forget) {
        this.forget = forget;
    }

    public void now() {
        forget.forget();
    }
}
