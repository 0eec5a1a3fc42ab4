/** The catalogue over HTTP: everybody reads it, the product team changes it. */
@NullMarked
package dev.baton.catalogue.web;

import org.jspecify.annotations.NullMarked;
