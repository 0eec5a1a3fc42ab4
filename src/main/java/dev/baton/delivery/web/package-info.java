/** What mail servers report, and whom Baton writes to no more. */
@NullMarked
package dev.baton.delivery.web;

import org.jspecify.annotations.NullMarked;
