package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleClaimTest {

    @Test
    void isRightProfileAndEnterprise() {
        assertThat(RoleClaim.parse("VLAIOInkomGebruiker-dienstverlener:0123456749"))
                .isEqualTo(new RoleClaim("VLAIOInkomGebruiker", "dienstverlener", new EnterpriseNumber("0123456749")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "VLAIOInkomGebruiker",
                "VLAIOInkomGebruiker:0123456749",
                "VLAIOInkomGebruiker-:0123456749",
                "-dienstverlener:0123456749",
                "VLAIOInkomGebruiker-dienstverlener",
                "VLAIOInkomGebruiker-dienstverlener:",
                "VLAIOInkomGebruiker-dienstverlener:0123456748",
                "VLAIOInkomGebruiker-dienstverlener:0123.456.749",
                "VLAIOInkomGebruiker-dienstverlener:2123456749",
                "VLAIOInkomGebruiker-dienstverlener:OVO002949",
                "VLAIOInkomGebruiker-dienst-verlener:0123456749",
                "VLAIOInkomGebruiker-dienstverlener:0123456749,0200065765",
                "VLAIOInkomGebruiker-dienstverlener:0123456749\n",
                " VLAIOInkomGebruiker-dienstverlener:0123456749",
                "null"
            })
    void isNothingElse(String nonsense) {
        assertThatIllegalArgumentException().isThrownBy(() -> RoleClaim.parse(nonsense));
    }

    @Test
    void anEnterpriseNumberIsWrittenAsPeopleDo() {
        assertThat(new EnterpriseNumber("0123456749")).hasToString("0123.456.749");
    }

    @Test
    void anAccountNeedsClaimsThatSayWhose() {
        var claims = StandInProvider.claimsWith("gebruiker");
        claims.remove("sub");
        assertThatIllegalArgumentException().isThrownBy(() -> Account.of(claims));
    }

    @Test
    void anAccountNeedsAnEnterpriseThatExists() {
        var claims = StandInProvider.claimsWith("gebruiker");
        claims.remove("vo_orgcode");
        assertThatIllegalArgumentException().isThrownBy(() -> Account.of(claims));
    }

    @Test
    void whoActsForOneselfHasNoAccount() {
        var claims = StandInProvider.claimsWith("gebruiker");
        claims.put("vo_doelgroepcode", "BUR");
        assertThat(Account.of(claims)).isEmpty();
    }

    @Test
    void anotherRightGivesNoAccount() {
        var claims = StandInProvider.claimsWith();
        claims.put("vlaio_inkom_rol_3d", List.of("WSELoketGebruiker-gebruiker:0123456749"));
        assertThat(Account.of(claims)).isEmpty();
        assertThat(Account.of(Map.of("sub", "a"))).isEmpty();
    }

    @Test
    void profilesAreOnceAndInOrder() {
        assertThat(Account.of(StandInProvider.claimsWith("gebruiker", "dienstverlener", "gebruiker"))
                        .orElseThrow()
                        .profiles())
                .containsExactly(Profile.DIENSTVERLENER, Profile.GEBRUIKER);
    }
}
