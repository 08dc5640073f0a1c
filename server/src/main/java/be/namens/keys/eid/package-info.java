/** The electronic identity card, read by Web eID: a certificate of the state and a signature over a question that we asked. */
@NullMarked
package be.namens.keys.eid;

import org.jspecify.annotations.NullMarked;
