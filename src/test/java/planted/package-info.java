/** Code that breaks every rule on purpose, so that the tests of the rules can show that each one bites. */
package planted;
