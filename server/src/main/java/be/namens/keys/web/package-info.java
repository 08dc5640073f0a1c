/** Mijn digitale sleutels: which keys somebody has, and withdrawing one. */
@NullMarked
package be.namens.keys.web;

import org.jspecify.annotations.NullMarked;
