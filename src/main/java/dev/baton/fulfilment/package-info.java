/**
 * Won is not the end: operations promise a day and deliver, and the owner asks the customer whether the promise was
 * kept. The lead's journey is complete when the customer has been heard.
 */
@NullMarked
package dev.baton.fulfilment;

import org.jspecify.annotations.NullMarked;
