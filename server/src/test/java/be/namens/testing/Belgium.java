package be.namens.testing;

import be.namens.registers.EnterInRegister;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.HeldFunction;
import be.namens.registers.HeldFunction.Holder;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.registers.history.EnterpriseLives;
import be.namens.shared.Period;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes persons, enterprises and functions for tests, each with a number that no other test has, in the real registers. */
public final class Belgium {

    /** Since when functions hold that are made without a period. */
    public static final Period SINCE_2020 = Period.from(LocalDate.of(2020, 1, 1));

    private static final String ENTREPRENEUR = "10001";
    private static final String DIRECTOR = "10002";
    private static final String PERMANENT_REPRESENTATIVE = "10003";
    private static final AtomicInteger PERSONS = new AtomicInteger();
    private static final AtomicInteger ENTERPRISES = new AtomicInteger();
    private static final Map<EnterpriseNumber, List<HeldFunction>> FUNCTIONS = new ConcurrentHashMap<>();

    private final Persons persons;
    private final EnterInRegister register;
    private final JdbcClient database;
    private final EnterpriseLives lives;
    private final TheClock clock;

    public Belgium(ApplicationContext context) {
        this.persons = context.getBean(Persons.class);
        this.register = context.getBean(EnterInRegister.class);
        this.database = context.getBean(JdbcClient.class);
        this.lives = context.getBean(EnterpriseLives.class);
        this.clock = context.getBean(TheClock.class);
    }

    /** A test number (month + 60) of somebody born before 2000 that was not given before. */
    public static NationalNumber freshNationalNumber() {
        int count = PERSONS.getAndIncrement();
        long base = (50 + count / 12 / 28 / 997 % 50) * 10_000_000L
                + (61 + count % 12) * 100_000L
                + (1 + count / 12 % 28) * 1_000L
                + (1 + count / 12 / 28 % 997);
        return new NationalNumber("%09d%02d".formatted(base, 97 - base % 97));
    }

    /** A test number of the BIS register (month + 80), of somebody born before 2000, that was not given before. */
    public static NationalNumber freshBisNumber() {
        String other = freshNationalNumber().digits();
        long base = Long.parseLong(other.substring(0, 9)) + 20 * 100_000L;
        return new NationalNumber("%09d%02d".formatted(base, 97 - base % 97));
    }

    /** The number of an enterprise that was not given before; no enterprise of the demo world has one like it. */
    public static EnterpriseNumber freshEnterpriseNumber() {
        int base = 9_500_000 + ENTERPRISES.getAndIncrement();
        return new EnterpriseNumber("%08d%02d".formatted(base, 97 - base % 97));
    }

    public Person person(String given, String family) {
        return persons.register(freshNationalNumber(), given, family);
    }

    /** Somebody with a BIS number. */
    public Person foreigner(String given, String family) {
        return persons.register(freshBisNumber(), given, family);
    }

    public NationalNumber numberOf(Person person) {
        return persons.numberOf(person.id()).orElseThrow();
    }

    /** An active private company (610) in Ghent. */
    public Enterprise company(String name) {
        return company(name, "610");
    }

    /** The enterprise of a natural person, who holds it as entrepreneur (10001). */
    public Enterprise soleTrader(Person person) {
        var enterprise = enter(new Enterprise(
                freshEnterpriseNumber(), person.fullName(), Enterprise.Kind.NATURAL_PERSON, "", "Gent", true));
        function(ENTREPRENEUR, person, enterprise, SINCE_2020);
        return enterprise;
    }

    public Enterprise enter(Enterprise enterprise) {
        register.enterprise(enterprise);
        return enterprise;
    }

    /** Puts the enterprise in a juridical situation, such as 050 (bankruptcy), as a load of the register does. */
    public void situation(Enterprise enterprise, String situation) {
        database.sql("UPDATE registers.enterprise SET juridical_situation = ? WHERE number = ?")
                .params(situation, enterprise.number().digits())
                .update();
        lives.followOne(enterprise.number().digits(), clock.now());
    }

    /** An active company of some form in Ghent. */
    public Enterprise company(String name, String form) {
        return enter(new Enterprise(freshEnterpriseNumber(), name, Enterprise.Kind.LEGAL_PERSON, form, "Gent", true));
    }

    /** The same enterprise, struck off. */
    public Enterprise strikeOff(Enterprise enterprise) {
        return enter(new Enterprise(
                enterprise.number(),
                enterprise.name(),
                enterprise.kind(),
                enterprise.juridicalForm(),
                enterprise.municipality(),
                false));
    }

    /** Makes the person a director (10002) who represents the enterprise. */
    public void director(Person person, Enterprise enterprise) {
        function(DIRECTOR, person, enterprise, SINCE_2020);
    }

    /** Makes a company director of the enterprise, with the natural person who exercises that mandate. */
    public void director(Enterprise company, Enterprise enterprise, Person permanentRepresentative) {
        function(DIRECTOR, company, enterprise, SINCE_2020);
        function(new HeldFunction(
                enterprise.number(),
                new Holder.NaturalPerson(permanentRepresentative.id(), Optional.of(company.number())),
                PERMANENT_REPRESENTATIVE,
                SINCE_2020));
    }

    public void function(String code, Person person, Enterprise enterprise, Period period) {
        function(new HeldFunction(enterprise.number(), new Holder.NaturalPerson(person.id()), code, period));
    }

    public void function(String code, Enterprise company, Enterprise enterprise, Period period) {
        function(new HeldFunction(enterprise.number(), new Holder.Company(company.number()), code, period));
    }

    /** Adds one function of any kind. */
    public void function(HeldFunction function) {
        var held = FUNCTIONS.computeIfAbsent(function.enterprise(), number -> new ArrayList<>());
        held.add(function);
        register.functions(function.enterprise(), held);
    }

    /** Takes all functions at the enterprise away, as if the register never held them. */
    public void withoutFunctions(Enterprise enterprise) {
        FUNCTIONS.remove(enterprise.number());
        register.functions(enterprise.number(), List.of());
    }
}
