package be.namens.registers.magda;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.NationalNumber;
import java.util.Locale;

/** What MAGDA is asked. */
sealed interface Question {

    /** The service by which it is asked. */
    String service();

    /** Which functions a person holds, anywhere (GeefFuncties). */
    record FunctionsOf(NationalNumber person) implements Question {
        @Override
        public String service() {
            return FUNCTIONS;
        }
    }

    /** Which functions are held at an enterprise (GeefFuncties). */
    record FunctionsAt(EnterpriseNumber enterprise) implements Question {
        @Override
        public String service() {
            return FUNCTIONS;
        }
    }

    /** What an enterprise is, and the names of who holds functions there (GeefOnderneming). */
    record About(EnterpriseNumber enterprise) implements Question {
        @Override
        public String service() {
            return ENTERPRISE;
        }
    }

    String FUNCTIONS = "GeefFuncties";
    String ENTERPRISE = "GeefOnderneming";

    /** The namespace of the service, which only the root carries. */
    default String namespace() {
        return "http://webservice.%sdienst-02_00.onderneming-02_00.vip.vlaanderen.be"
                .formatted(service().toLowerCase(Locale.ROOT));
    }
}
