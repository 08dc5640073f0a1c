/** The public search: everybody finds an enterprise and reads what everybody may know of it, without signing in. */
@NullMarked
package be.namens.portal.search;

import org.jspecify.annotations.NullMarked;
