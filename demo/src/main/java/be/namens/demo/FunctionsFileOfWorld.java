package be.namens.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes who holds which function as the functions file: a JSON object on each line, in the words of GeefFuncties. */
final class FunctionsFileOfWorld {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final JsonMapper JSON = new JsonMapper();

    private FunctionsFileOfWorld() {}

    static void write(World world, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> sequences = new HashMap<>();
        for (var function : world.functions()) {
            int sequence = sequences.merge(function.at().id(), 1, Integer::sum);
            lines.add(JSON.writeValueAsString(line(function, sequence)));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> line(World.Function function, int sequence) {
        var line = new LinkedHashMap<String, Object>();
        line.put("functiehouderVan", function.at().number().digits());
        line.put("volgNummer", Integer.toString(sequence));
        line.put("aardFunctie", Map.of("code", function.code()));
        switch (function.holder()) {
            case World.Holder.Natural natural -> {
                line.put("aanduidingPersoonOnderneming", "1");
                line.put("insz", natural.person().number().digits());
                line.put("achternaam", natural.person().familyName());
                line.put("voornaam", natural.person().givenName());
                function.mandateOf()
                        .ifPresent(company ->
                                line.put("ondernemingsnummer", company.number().digits()));
            }
            case World.Holder.Legal legal -> {
                line.put("aanduidingPersoonOnderneming", "2");
                line.put("ondernemingsnummer", legal.company().number().digits());
            }
        }
        line.put(
                "periode",
                Map.of(
                        "begin",
                        function.since().toString(),
                        "einde",
                        function.until().orElse(OPEN).toString()));
        line.put("datumModificatie", function.since().toString());
        return line;
    }
}
