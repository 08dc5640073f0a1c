package be.namens.registers.magda;

import be.namens.audit.AuditTrail;
import be.namens.registers.DueForAsking;
import be.namens.registers.EnterAnswer;
import be.namens.registers.FreshRegister;
import be.namens.shared.TheClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the register asks: MAGDA where its address is set, and nobody elsewhere. */
@Configuration(proxyBeanMethods = false)
class SourceOfTheRegister {

    @Bean
    FreshRegister freshRegister(
            ObjectProvider<Magda> magda,
            MagdaSettings settings,
            DueForAsking due,
            EnterAnswer enter,
            AuditTrail trail,
            TheClock clock) {
        var live = magda.getIfAvailable();
        return live == null ? new AsLoaded() : new FromMagda(live, settings, due, enter, trail, clock);
    }
}
