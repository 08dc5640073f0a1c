/** The pages on which a person activates an app code. */
@NullMarked
package be.namens.keys.appcode.web;

import org.jspecify.annotations.NullMarked;
