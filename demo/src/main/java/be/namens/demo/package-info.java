/** The demo: PostgreSQL, Namens, kmo-portefeuille and a simulated counter with a small synthetic world, in one JVM. */
@NullMarked
package be.namens.demo;

import org.jspecify.annotations.NullMarked;
