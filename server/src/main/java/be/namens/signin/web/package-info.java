/** The pages of a journey: plain forms, one question each. */
@NullMarked
package be.namens.signin.web;

import org.jspecify.annotations.NullMarked;
