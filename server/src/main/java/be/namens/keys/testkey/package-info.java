/** The test key: in a demo one simply is the person whom one picks. */
@NullMarked
package be.namens.keys.testkey;

import org.jspecify.annotations.NullMarked;
