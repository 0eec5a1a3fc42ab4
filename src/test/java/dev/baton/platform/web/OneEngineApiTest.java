package dev.baton.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.List;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class OneEngineApiTest {

    @Test
    void theApiIsMadeOnceAndTakesThePlaceOfTheEngines() {
        new OneEngineApi().postProcessBeanFactory(new DefaultListableBeanFactory());
        new OneEngineApi().postProcessBeanFactory(new DefaultListableBeanFactory());

        assertThat(CamundaRestResources.getResourceClasses())
                .containsExactlyInAnyOrder(OneEngineApi.Kept.class, NamedProcessEngineRestServiceImpl.class);
        assertThat(OneEngineApi.Kept.class).hasAnnotation(Singleton.class);
    }

    @Test
    void itsPartsHaveTheSameAddresses() {
        assertThat(addresses(OneEngineApi.Kept.class))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(addresses(DefaultProcessEngineRestServiceImpl.class));
    }

    private static List<String> addresses(Class<?> api) {
        return Resource.from(api).getChildResources().stream()
                .map(Resource::getPath)
                .toList();
    }
}
