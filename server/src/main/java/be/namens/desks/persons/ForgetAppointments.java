package be.namens.desks.persons;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets appointments whose time is over; every process may do so at any time. */
@Component
class ForgetAppointments {

    private final AppointmentsInPostgres appointments;

    ForgetAppointments(AppointmentsInPostgres appointments) {
        this.appointments = appointments;
    }

    @Scheduled(cron = "0 23 * * * *")
    void forget() {
        appointments.forget();
    }
}
