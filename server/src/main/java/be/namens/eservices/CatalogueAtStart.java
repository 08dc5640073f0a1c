package be.namens.eservices;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Takes over the catalogue that the setting {@code namens.catalogue} names, before the server accepts its first request. */
@Component
class CatalogueAtStart implements SmartInitializingSingleton {

    private final LoadCatalogue load;
    private final ResourceLoader files;
    private final String location;

    CatalogueAtStart(LoadCatalogue load, ResourceLoader files, @Value("${namens.catalogue:}") String location) {
        this.load = load;
        this.files = files;
        this.location = location;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!location.isBlank()) {
            load.wholly(files.getResource(location));
        }
    }
}
