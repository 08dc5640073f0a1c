package be.namens.eservices;

import be.namens.keys.PlaceNames;
import be.namens.screens.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keys are used for e-services. */
@Component
class NamesOfEServices implements PlaceNames {

    private final EServices eServices;
    private final Texts texts;

    NamesOfEServices(EServices eServices, Texts texts) {
        this.eServices = eServices;
        this.texts = texts;
    }

    @Override
    public Optional<String> of(String place) {
        return eServices.find(new EServiceId(place)).map(EService::name).map(texts::of);
    }
}
