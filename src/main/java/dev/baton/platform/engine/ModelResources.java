package dev.baton.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys Baton's own models under their bare file names.
 *
 * <p>The engine would name a model by its place on the disk, and by its bare name when it comes from a jar: to the
 * engine these are different models, and every one would get another version without having changed.
 */
@Component
class ModelResources extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream().map(Model::new).collect(Collectors.toUnmodifiableSet());
    }

    private static final class Model extends AbstractResource implements ContextResource {

        private final Resource file;

        Model(Resource file) {
            this.file = file;
        }

        @Override
        public String getFilename() {
            return String.valueOf(file.getFilename());
        }

        @Override
        public String getPathWithinContext() {
            return getFilename();
        }

        @Override
        public String getDescription() {
            return file.getDescription();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }
    }
}
