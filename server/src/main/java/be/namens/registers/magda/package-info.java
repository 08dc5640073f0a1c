/** MAGDA as a live source of who represents which enterprise, beside the files: GeefFuncties and GeefOnderneming 02.00. */
@NullMarked
package be.namens.registers.magda;

import org.jspecify.annotations.NullMarked;
