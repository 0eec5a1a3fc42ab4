/** What administrators ask of a lead's process. */
@NullMarked
package dev.baton.lifecycle.web;

import org.jspecify.annotations.NullMarked;
