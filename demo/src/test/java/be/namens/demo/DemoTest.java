package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    Path folder;

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void startsEverythingAndStopsEverythingTwiceWithTheSameWorld() throws IOException, InterruptedException {
        var places = Places.free(folder);
        for (int run = 1; run <= 2; run++) {
            var demo = new Demo(places);
            demo.start();
            try {
                assertThat(get(places.namens() + "/actuator/health/readiness").statusCode())
                        .isEqualTo(200);
                assertThat(get(places.kmo() + "/").body()).contains("kmo-portefeuille", "Testwereld");
                assertThat(get(places.counters() + "/").body()).contains("e-loketondernemers", "WSE-loket");
                assertThat(get(places.counters() + "/berichten").body())
                        .contains("Nagemaakte postbus", "Er is nog niets aangekomen");
                assertThat(folder.resolve("world").toFile().list())
                        .containsExactly("KboOpenData_0001_2026_11_01_Full.zip");
                demo.restartNamens();
                assertThat(get(places.namens() + "/actuator/health/readiness").statusCode())
                        .isEqualTo(200);
            } finally {
                demo.stop();
            }
            assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
            places.orRefuse();
        }
    }
}
