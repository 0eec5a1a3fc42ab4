package dev.baton.platform.engine;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Plugin;

/** Puts one statement in the place of another when the engine asks. */
public interface Redirect extends Interceptor {

    /** Only around what asks: MyBatis would look with each statement whether its three helpers are meant as well. */
    @Override
    default Object plugin(Object part) {
        return part instanceof Executor ? Plugin.wrap(part, this) : part;
    }
}
