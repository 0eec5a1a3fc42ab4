/**
 * One name per thing: tests that read every model, table and form as files and compare them with each other and with
 * the code. Each rule is also shown a model that breaks it, because a rule that never fails protects nothing.
 */
@NullMarked
package dev.baton.conventions;

import org.jspecify.annotations.NullMarked;
