package be.namens.keys.outside;

import be.namens.audit.AuditTrail;
import be.namens.keys.MeetPerson;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Persons;
import be.namens.screens.ConfiguredTexts;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** One kind of key for each provider below the setting {@code namens.outside}. */
final class OutsideProviders implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        var binder = Binder.get(environment);
        var namens = new NamensSettings(URI.create(environment.getProperty("namens.base-url", "http://localhost")));
        Map<String, ProviderSettings> all = binder.bind(
                        "namens.outside", Bindable.mapOf(String.class, ProviderSettings.class))
                .orElseGet(Map::of);
        all.forEach((code, settings) -> {
            var provider = OutsideProvider.of(code, settings, namens);
            registry.registerBean(
                    "texts-of-" + code,
                    ConfiguredTexts.class,
                    spec -> spec.supplier(context -> new ConfiguredTexts(Map.of(
                            "key." + code + ".name", provider.name(), "key." + code + ".need", provider.need()))));
            registry.registerBean(
                    "outside-" + code,
                    OutsideKind.class,
                    spec -> spec.supplier(context -> new OutsideKind(
                            provider,
                            context.bean(Departures.class),
                            context.bean(NationalNumbers.class),
                            context.bean(Persons.class),
                            context.bean(MeetPerson.class),
                            context.bean(AuditTrail.class),
                            context.bean(TransactionTemplate.class),
                            context.bean(TheClock.class))));
        });
    }
}
