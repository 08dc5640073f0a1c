package be.namens.desks;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.TypedNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about the desks.
 *
 * @param lowestLevel the lowest level of ACM of the key with which clerks sign in: high
 */
@ConfigurationProperties("namens.desks")
record DesksSettings(
        @DefaultValue("35") int lowestLevel,
        @DefaultValue Organisations enterprises,
        @DefaultValue Organisations persons) {

    Organisations of(Desk desk) {
        return switch (desk) {
            case ENTERPRISES -> enterprises;
            case PERSONS -> persons;
        };
    }

    /**
     * Who may have a desk: anybody can give the right of a clerk within their own enterprise, and it opens nothing unless that is one of
     * these.
     *
     * @param organisations their numbers; none by default, so that there is no desk
     */
    record Organisations(@DefaultValue List<String> organisations) {

        Organisations {
            organisations = List.copyOf(organisations);
            organisations.forEach(Organisations::number);
        }

        boolean recognises(EnterpriseNumber organisation) {
            return numbers().contains(organisation);
        }

        Set<EnterpriseNumber> numbers() {
            return organisations.stream().map(Organisations::number).collect(Collectors.toSet());
        }

        private static EnterpriseNumber number(String written) {
            return switch (EnterpriseNumber.read(written)) {
                case TypedNumber.Valid<EnterpriseNumber> valid -> valid.number();
                case TypedNumber.Invalid<EnterpriseNumber> invalid ->
                    throw new IllegalArgumentException("namens.desks: `" + written + "` is no enterprise number");
            };
        }
    }
}
