package be.namens.oidc;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** RSA signing bounds a sign-in: takes Amazon Corretto Crypto Provider where the platform has it, the JDK where not. */
@Component
class FastestCrypto {

    private static final Logger LOG = LoggerFactory.getLogger(FastestCrypto.class);

    @PostConstruct
    void choose() {
        if (loads()) {
            AmazonCorrettoCryptoProvider.install();
            LOG.info("Tokens are signed with Amazon Corretto Crypto Provider");
        } else {
            LOG.info("Tokens are signed with the JDK: Amazon Corretto Crypto Provider does not load on this platform");
        }
    }

    private static boolean loads() {
        try {
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            return provider.getLoadingError() == null && provider.runSelfTests() == SelfTestStatus.PASSED;
        } catch (LinkageError otherPlatform) {
            return false;
        }
    }
}
