package dev.baton.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * A form that was shown before is not read again: a deployed file never changes, and which deployment's form is the one to
 * show is asked each time.
 */
@Component
class KnownForms extends AbstractProcessEnginePlugin {

    // given up when memory is short
    private final Map<File, byte[]> forms = new ConcurrentReferenceHashMap<>();

    private record File(String deployment, String name) {}

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(ResourceManager.class, Files::new).into(engine);
    }

    private final class Files extends ResourceManager {

        @Override
        public @Nullable ResourceEntity findResourceByDeploymentIdAndResourceName(String deployment, String name) {
            File file = new File(deployment, name);
            byte[] known = forms.get(file);
            if (known != null) {
                return form(file, known);
            }
            ResourceEntity found = super.findResourceByDeploymentIdAndResourceName(deployment, name);
            if (found != null && name.endsWith(".form")) {
                forms.put(file, found.getBytes());
            }
            return found;
        }

        private ResourceEntity form(File file, byte[] bytes) {
            ResourceEntity form = new ResourceEntity();
            form.setDeploymentId(file.deployment());
            form.setName(file.name());
            form.setBytes(bytes);
            return form;
        }
    }
}
