package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts a part of our own in the place of one that the engine makes anew for each command. */
public record OwnSession<T extends Session>(Class<T> part, Supplier<T> own) implements SessionFactory {

    /** To be called before the engine is built. */
    public void into(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> others = engine.getCustomSessionFactories();
        List<SessionFactory> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(this);
        engine.setCustomSessionFactories(all);
    }

    @Override
    public Class<?> getSessionType() {
        return part;
    }

    @Override
    public Session openSession() {
        return own.get();
    }
}
