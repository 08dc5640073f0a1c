package be.namens.registers.search;

import be.namens.OwnRegisters;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EstablishmentNumber;
import be.namens.registers.kbo.LoadKbo;
import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A register that was loaded from an extract with these enterprises alone. */
record SearchedRegister(Map<String, String> numbers) {

    private static final AtomicInteger ESTABLISHMENTS = new AtomicInteger(30_000_000);

    static SearchedRegister load(OwnRegisters registers, List<Entry> entries, Path folder) {
        var rows = new HashMap<String, List<String>>();
        var numbers = new HashMap<String, String>();
        for (Entry entry : entries) {
            String number = Belgium.freshEnterpriseNumber().formatted();
            numbers.put(number, entry.is);
            add(rows, "enterprise.csv", number, entry.stopped ? "ST" : "AC", "000", "2", "610", "", "01-01-2020");
            for (int at = 0; at < entry.names.size(); at++) {
                add(rows, "denomination.csv", number, at == 0 ? "2" : "1", "001", entry.names.get(at));
            }
            entry.abbreviations.forEach(name -> add(rows, "denomination.csv", number, "2", "002", name));
            address(rows, number, "REGO", entry.seat);
            for (Shop shop : entry.shops) {
                String unit = freshEstablishmentNumber().formatted();
                add(rows, "establishment.csv", unit, "01-01-2020", number);
                add(rows, "denomination.csv", unit, "2", "003", shop.name);
                address(rows, unit, "BAET", shop.place);
            }
        }
        var files = KboFiles.full();
        for (String file : List.of("enterprise.csv", "denomination.csv", "address.csv", "establishment.csv")) {
            String header = files.text(file).lines().findFirst().orElseThrow();
            files.with(file, header + "\n" + String.join("", rows.getOrDefault(file, List.of())));
        }
        registers.bean(LoadKbo.class).load(files.zip(folder), folder.resolve("report.csv"), line -> {});
        return new SearchedRegister(numbers);
    }

    static EstablishmentNumber freshEstablishmentNumber() {
        int base = ESTABLISHMENTS.getAndIncrement();
        return new EstablishmentNumber("%08d%02d".formatted(base, 97 - base % 97));
    }

    private static void address(Map<String, List<String>> rows, String entity, String type, List<String> place) {
        add(
                rows,
                "address.csv",
                entity,
                type,
                "",
                "",
                place.get(0),
                place.get(1),
                place.get(2),
                "Kerkstraat",
                "Rue de l'Église",
                "1",
                "",
                "",
                "");
    }

    private static void add(Map<String, List<String>> rows, String file, String... values) {
        rows.computeIfAbsent(file, name -> new ArrayList<>()).add("\"" + String.join("\",\"", values) + "\"\n");
    }

    String is(EnterpriseSearch.Row row) {
        return numbers.get(row.enterprise().number().formatted());
    }

    record Entry(
            String is,
            List<String> names,
            @JsonProperty("short") List<String> abbreviations,
            List<String> seat,
            List<Shop> shops,
            Boolean stopped) {
        Entry {
            abbreviations = abbreviations == null ? List.of() : abbreviations;
            stopped = stopped != null && stopped;
            shops = shops == null ? List.of() : shops;
        }
    }

    record Shop(String name, List<String> place) {}
}
