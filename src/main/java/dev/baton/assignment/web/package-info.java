/** Teams and sellers over HTTP. */
@NullMarked
package dev.baton.assignment.web;

import org.jspecify.annotations.NullMarked;
