package be.namens.desks.persons;

import be.namens.messages.EmailAddress;
import be.namens.registers.BirthDate;
import be.namens.registers.IdentityDocument;
import be.namens.registers.Particulars;
import be.namens.registers.Sex;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What stands in an appointment, as bytes that are sealed. */
@Component
class AppointmentWords {

    private final JsonMapper json;

    AppointmentWords(JsonMapper json) {
        this.json = json;
    }

    private record Asked(
            String purpose,
            String enterprise,
            String givenName,
            String familyName,
            int year,
            int month,
            int day,
            String nationality,
            String email,
            String dayPart,
            String language) {}

    private record Seen(
            String givenName,
            String familyName,
            int year,
            int month,
            int day,
            String sex,
            String nationality,
            String kind,
            String country,
            String number) {}

    byte[] write(AppointmentRequest request) {
        var born = request.born();
        return json.writeValueAsBytes(new Asked(
                request.purpose().name(),
                request.enterprise(),
                request.givenName(),
                request.familyName(),
                born.year(),
                born.month(),
                born.day(),
                request.nationality(),
                request.email().text(),
                request.dayPart().name(),
                request.language().getLanguage()));
    }

    AppointmentRequest readRequest(byte[] kept) {
        var asked = json.readValue(kept, Asked.class);
        return new AppointmentRequest(
                Purpose.valueOf(asked.purpose),
                asked.enterprise,
                asked.givenName,
                asked.familyName,
                new BirthDate(asked.year, asked.month, asked.day),
                asked.nationality,
                new EmailAddress(asked.email),
                DayPart.valueOf(asked.dayPart),
                Locale.of(asked.language));
    }

    byte[] write(Particulars particulars) {
        var born = particulars.born();
        var document = particulars.document();
        return json.writeValueAsBytes(new Seen(
                particulars.givenName(),
                particulars.familyName(),
                born.year(),
                born.month(),
                born.day(),
                particulars.sex().name(),
                particulars.nationality(),
                document.kind().name(),
                document.country(),
                document.number()));
    }

    Particulars readSeen(byte[] kept) {
        var seen = json.readValue(kept, Seen.class);
        return new Particulars(
                seen.givenName,
                seen.familyName,
                new BirthDate(seen.year, seen.month, seen.day),
                Sex.valueOf(seen.sex),
                seen.nationality,
                new IdentityDocument(IdentityDocument.Kind.valueOf(seen.kind), seen.country, seen.number));
    }
}
