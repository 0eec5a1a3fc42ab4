/** Tests of the catalogue over HTTP. */
@NullMarked
package dev.baton.catalogue.web;

import org.jspecify.annotations.NullMarked;
