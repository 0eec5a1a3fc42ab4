FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY processes processes
COPY forms forms
COPY samples samples
RUN mvn --batch-mode --quiet package -DskipTests -Psbom

# the archive of shared classes is good for exactly the JVM that wrote it
FROM eclipse-temurin:17-jre AS layout
WORKDIR /build
COPY --from=build /build/target/baton.jar target/baton.jar
COPY tools/image-layout tools/image-layout
RUN tools/image-layout target/baton.jar /layout

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 baton && useradd --system --uid 10001 --gid baton --no-create-home baton
WORKDIR /opt/baton
COPY --from=layout /layout/layers/dependencies/ ./
COPY --from=layout /layout/layers/spring-boot-loader/ ./
COPY --from=layout /layout/layers/snapshot-dependencies/ ./
COPY --from=layout /layout/layers/application/ ./
COPY --from=layout /layout/app/classpath /layout/app/baton.jsa ./
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=postgres BATON_LOG_FORMAT=ecs
EXPOSE 8080
# uploads are kept in /tmp until they are in the database
VOLUME /tmp
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=3 \
  CMD ["curl", "--silent", "--fail", "--output", "/dev/null", "http://localhost:8080/actuator/health/liveness"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=baton.jsa", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
  "-Duser.timezone=UTC", "@classpath", "dev.baton.BatonApplication"]
