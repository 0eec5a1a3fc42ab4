/**
 * One node among several: it trusts its clock only beside the database's, lets people go before its background work and
 * whoever comes alone before a crowd, finds the next of it by index, and leaves without dropping a request.
 */
@NullMarked
package dev.baton.platform.node;

import org.jspecify.annotations.NullMarked;
