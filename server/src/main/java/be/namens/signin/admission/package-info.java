/** Who are you, for whom do you act, what may you use: the three questions, asked in this order. */
@NullMarked
package be.namens.signin.admission;

import org.jspecify.annotations.NullMarked;
