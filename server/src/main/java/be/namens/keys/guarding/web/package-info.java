/** Counts wrong answers for each network address, on every page by which somebody could guess. */
@NullMarked
package be.namens.keys.guarding.web;

import org.jspecify.annotations.NullMarked;
