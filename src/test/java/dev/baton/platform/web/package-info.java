/** The pages that browsers get. */
@NullMarked
package dev.baton.platform.web;

import org.jspecify.annotations.NullMarked;
