package be.namens.keys;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page by which somebody could guess: an answer that it refuses (a status from 400 to 499: what is out of order on our side counts for nobody) counts as a wrong one of the network address
 * that it came from. Pages below {@code /sleutels/} are guarded without saying so.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GuessGuarded {}
