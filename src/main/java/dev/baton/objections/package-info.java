/**
 * Objections are recorded in the buyer's words, answered with what the playbook proposes, and learned from. The playbook
 * is a table that marketing keeps: for each kind of objection a question, a response, the proof and who must help.
 */
@NullMarked
package dev.baton.objections;

import org.jspecify.annotations.NullMarked;
