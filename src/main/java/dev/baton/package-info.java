/**
 * Baton carries a lead through marketing and sales as executable BPMN.
 *
 * <p>The stages in the order a lead meets them: {@code intake}, {@code qualification}, {@code assignment},
 * {@code engagement}, {@code objections}, {@code closing}, {@code fulfilment}, {@code feedback}. Beside them {@code
 * nurture} is where a lead waits that is not ready yet. {@code lead} is what they all speak of, {@code lifecycle} is the
 * thread between them.
 */
@NullMarked
package dev.baton;

import org.jspecify.annotations.NullMarked;
