package be.namens.demo;

import java.util.List;
import java.util.Optional;

/** Whose telephone has which number; no such number was ever given. */
record ItsmePhones(List<World.Somebody> people) {

    ItsmePhones {
        people = List.copyOf(people);
    }

    /** Those who are in the list of the test key. */
    static ItsmePhones of(World world) {
        return new ItsmePhones(world.persons().stream()
                .filter(person -> person.shows().isPresent())
                .toList());
    }

    String of(World.Somebody person) {
        return "0400 00 00 %02d".formatted(people.indexOf(person) + 1);
    }

    Optional<World.Somebody> with(String phone) {
        return people.stream().filter(person -> of(person).equals(phone)).findFirst();
    }
}
