package dev.baton.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What decision tables may ask of what a {@link ModelBean} tells them: {@code lead.country} is a fact of a lead. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tells {

    /** The name under which processes pass them to their tables. */
    String of();

    /** The names of the facts. */
    String[] names();
}
