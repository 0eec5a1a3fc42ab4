package dev.baton.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class OneJsonMapperTest {

    private final OneJsonMapper.Kept kept = new OneJsonMapper.Kept();

    @Test
    void allRequestsShareOneMapper() {
        assertThat(kept.getContext(TaskDto.class)).isSameAs(kept.getContext(Map.class));
    }

    @Test
    void itWritesAsTheEngines() throws JsonProcessingException {
        Map<String, Date> dated = Map.of("at", new Date(0));

        assertThat(kept.getContext(Map.class).writeValueAsString(dated))
                .isEqualTo(new JacksonConfigurator().getContext(Map.class).writeValueAsString(dated));
    }

    @Test
    void itTakesThePlaceOfTheEnginesOnce() {
        OneJsonMapper mapper = new OneJsonMapper();
        mapper.postProcessBeanFactory(new DefaultListableBeanFactory());
        mapper.postProcessBeanFactory(new DefaultListableBeanFactory());

        assertThat(CamundaRestResources.getConfigurationClasses())
                .contains(OneJsonMapper.Kept.class)
                .doesNotContain(JacksonConfigurator.class);
    }
}
