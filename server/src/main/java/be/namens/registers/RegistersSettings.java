package be.namens.registers;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation decides about the registers.
 *
 * @param representingFunctions codes (AardFunctie) of the functions whose holder may represent the enterprise by law
 */
@ConfigurationProperties("namens.registers")
record RegistersSettings(
        @DefaultValue({"10001", "10002", "10005", "10006", "10007"})
        Set<String> representingFunctions) {

    RegistersSettings {
        representingFunctions = Set.copyOf(representingFunctions);
        for (String code : representingFunctions) {
            if (!FunctionCode.isOne(code)) {
                throw new IllegalArgumentException(
                        "namens.registers.representing-functions holds `" + code + "`: a code has five digits");
            }
            if (code.equals(FunctionCode.PERMANENT_REPRESENTATIVE)) {
                throw new IllegalArgumentException("namens.registers.representing-functions may not hold " + code
                        + ": a permanent representative acts only through the mandate of the company");
            }
        }
    }
}
