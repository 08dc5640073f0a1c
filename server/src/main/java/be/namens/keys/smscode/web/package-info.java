/** The pages on which a person activates the SMS code. */
@NullMarked
package be.namens.keys.smscode.web;

import org.jspecify.annotations.NullMarked;
