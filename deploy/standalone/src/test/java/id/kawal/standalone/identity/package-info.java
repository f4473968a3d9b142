/** Tests of the identity provider. */
@NullMarked
package id.kawal.standalone.identity;

import org.jspecify.annotations.NullMarked;
