/** Why a lead is worth what it is, over HTTP. */
@NullMarked
package dev.baton.qualification.web;

import org.jspecify.annotations.NullMarked;
