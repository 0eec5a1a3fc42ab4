/** What readers of mails reach without a login, and nurture as users see it. */
@NullMarked
package dev.baton.nurture.web;

import org.jspecify.annotations.NullMarked;
