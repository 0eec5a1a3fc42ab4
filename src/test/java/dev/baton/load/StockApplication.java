package dev.baton.load;

import dev.baton.BatonApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;

/** Baton with the engine's own task lists, search for jobs, rights and FEEL: a main class of the tool, so that production has no switch for it. */
public final class StockApplication {

    /** What Baton puts in place of parts of the engine, so that they cost less. */
    static final List<String> OURS = List.of(
            "taskListPlugin",
            "plainRights",
            "decisionEngine",
            "knownDefinitions",
            "knownJobDefinitions",
            "jointStatements",
            "knownForms",
            "oneLookFilter",
            "oneEngineApi",
            "oneEngineFilter",
            "oneJsonMapper",
            "namesInLists",
            "nextJobs",
            "rememberedStatements");

    private StockApplication() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication application = new SpringApplication(BatonApplication.class);
        application.addInitializers(
                context -> context.addBeanFactoryPostProcessor(StockApplication::withTheEnginesOwn));
        application.run(args);
    }

    private static void withTheEnginesOwn(ConfigurableListableBeanFactory beans) {
        OURS.forEach(((BeanDefinitionRegistry) beans)::removeBeanDefinition);
    }

    /** Puts this class alone into a folder for a class path, without the components of the tests beside it. */
    static Path copyInto(Path folder) throws IOException {
        String file = StockApplication.class.getName().replace('.', '/') + ".class";
        Path root = folder.resolve("stock-classes");
        Path copy = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        try (InputStream bytes =
                Objects.requireNonNull(StockApplication.class.getClassLoader().getResourceAsStream(file))) {
            Files.write(copy, bytes.readAllBytes());
        }
        return root;
    }
}
