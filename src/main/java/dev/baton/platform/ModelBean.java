package dev.baton.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean whose public methods an expression in a model may call, by the bean's name.
 *
 * <p>A marketing lead deploys models, so every such method is open to them: it only reads, and takes and gives plain
 * values. The class must be public, else the expression finds no method.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ModelBean {

    /** The name that models use; by default that of the class. */
    @AliasFor(annotation = Component.class)
    String value() default "";
}
