package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A German firm without a Belgian number comes to an enterprise counter; its director, who has a number, then acts for it. */
class EnterpriseCounterJourneyTest extends Journey {

    @Test
    void aGermanFirmGetsItsNumberItsDirectorActsForItUntilItIsStruckOff() {
        String number = new AtTheCounter(places(), this::visitor)
                .register("Weber Schulungen GmbH", "HRB 4711", "79.64.17-312.24", "Weber"); // Jutta Weber in world.yaml
        var everybody = visitor();
        everybody.open(places().namens() + "/onderneming/" + number);
        assertThat(everybody.read()).contains("Weber Schulungen GmbH", "Jutta Weber", "Duitsland");

        var jutta = visitor();
        jutta.open(places().namens() + "/rechten/nieuw");
        proveToBe(jutta, "Jutta Weber");
        assertThat(jutta.read()).contains("Weber Schulungen GmbH", number);

        new AtTheCounter(places(), this::visitor).strikeOff("Weber Schulungen GmbH");
        everybody.open(places().namens() + "/onderneming/" + number);
        assertThat(everybody.read()).contains("Weber Schulungen GmbH", "stopgezet");
        jutta.open(places().namens() + "/rechten/nieuw");
        assertThat(jutta.read()).doesNotContain(number);
    }
}
