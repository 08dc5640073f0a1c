/** The pages of somebody who has an activation code and no key. */
@NullMarked
package be.namens.keys.activation.web;

import org.jspecify.annotations.NullMarked;
