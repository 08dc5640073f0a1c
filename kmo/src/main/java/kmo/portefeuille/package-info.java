/** kmo-portefeuille: an e-service for enterprises and their service providers, which knows Namens through OpenID Connect only. */
@NullMarked
package kmo.portefeuille;

import org.jspecify.annotations.NullMarked;
