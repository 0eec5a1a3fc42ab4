/**
 * One node among several: it trusts its clock only beside the database's, and leaves without dropping a request.
 */
@NullMarked
package dev.baton.platform.node;

import org.jspecify.annotations.NullMarked;
