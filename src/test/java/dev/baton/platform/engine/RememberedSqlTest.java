package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement whose text is remembered asks as the one that MyBatis makes anew. */
class RememberedSqlTest {

    private static final String TEXT = """
            <script>
            select * from task
            <where>
              <if test="name != null">name = #{name, jdbcType=VARCHAR}</if>
              <if test="ids != null">
                and id in <foreach item="id" index="place" collection="ids" open="(" separator="," close=")">#{id}</foreach>
                and place in <foreach item="id" index="i" collection="ids" open="(" close=")">
                  <if test="i > 0">,</if> #{ i } + #{i,jdbcType=INTEGER} + #{index}</foreach>
              </if>
              <foreach item="id" collection="ids" nullable="true" separator=" or ">
                <if test="id != null">#{id} = #{name}</if>
              </foreach>
              <foreach collection="ids" nullable="true" separator=" once more ">#{ name } and #{id} and ${title}</foreach>
              <foreach index="place" collection="ids" nullable="true" open="[" close="]">#{place} of ${title}</foreach>
              <foreach item="id" collection="ids" nullable="true">
                <trim prefix="(" prefixOverrides="or" suffix=")">
                  or ${title}.id = #{id}
                  <where><if test="name != null or id != null">or #{id,jdbcType=VARCHAR}</if></where>
                  <choose><when test="name != null">#{id}</when><otherwise>#{name}, #{id}</otherwise></choose>
                  <foreach item="other" collection="ids">#{id} or #{other}</foreach>
                </trim>
              </foreach>
              <foreach item="group" index="key" collection="groups" separator=";">
                <bind name="pattern" value="'%' + key"/>
                #{key} like #{pattern}
                <foreach item="member" index="key" collection="group" nullable="true">
                  (#{member.name.empty}, #{group[0].name}, #{key}, #{membership}) <!-- the inner key -->
                </foreach>
              </foreach>
            </where>
            </script>
            """;

    private final Configuration configuration = new Configuration();
    private SqlSource anew = question -> null;
    private MappedStatement remembered;

    @BeforeEach
    void remember() {
        anew = new XMLLanguageDriver().createSqlSource(configuration, TEXT, Map.class);
        SqlSource known = new XMLLanguageDriver().createSqlSource(configuration, TEXT, Map.class);
        configuration.addMappedStatement(
                new MappedStatement.Builder(configuration, "tasks", known, SqlCommandType.SELECT).build());
        remembered = configuration.getMappedStatement("tasks");
        RememberedSql.into(configuration);
    }

    @Test
    void allStatementsAreRemembered() {
        assertThat(anew).isInstanceOf(DynamicSqlSource.class);
        assertThat(remembered.getSqlSource()).isInstanceOf(RememberedSql.class);
    }

    @Test
    void noListIsLeftToMyBatis() {
        Object text = SystemMetaObject.forObject(remembered.getSqlSource()).getValue("text");

        assertThat(lists(text)).hasSizeGreaterThan(6).allMatch(PlainList.class::isInstance);
    }

    private static List<Object> lists(@Nullable Object part) {
        if (part instanceof Collection<?> several) {
            return several.stream().flatMap(one -> lists(one).stream()).toList();
        }
        if (!(part instanceof SqlNode)) {
            return List.of();
        }
        MetaObject node = SystemMetaObject.forObject(part);
        return Stream.concat(
                        Stream.of(part).filter(list -> list instanceof ForEachSqlNode || list instanceof PlainList),
                        Stream.of("contents", "ifSqlNodes", "defaultSqlNode")
                                .filter(node::hasGetter)
                                .flatMap(name -> lists(node.getValue(name)).stream()))
                .toList();
    }

    static List<Map<String, Object>> questions() {
        Map<String, Object> several = new LinkedHashMap<>();
        several.put("a", List.of(Map.of("name", "first"), Map.of("name", "second")));
        several.put("b", null);
        several.put("c", List.of());
        return List.of(
                question(null, null, several),
                question(
                        "call",
                        Arrays.asList(1, null, "b", null),
                        List.of(List.of(Map.of("name", "first")), List.of())),
                question("call", List.of(1, 1), new Object[] {List.of(Map.of("name", "first"))}),
                question(null, null),
                question("call", null),
                question("write", null),
                question(null, List.of("a")),
                question(null, List.of("b")),
                question(null, List.of("a", "b")),
                question("call", List.of("a", "b", "c")),
                question(null, List.of(1L)),
                question(null, Arrays.asList((Object) null)),
                question(null, List.of("a", 1L)),
                question(null, List.of(1L, "a")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void itAsksTheSame(Map<String, Object> question) {
        // what was asked before must not be heard again
        questions().forEach(remembered::getBoundSql);

        BoundSql asked = remembered.getBoundSql(question);

        BoundSql expected = anew.getBoundSql(question);
        assertThat(asked.getSql()).isEqualTo(expected.getSql());
        assertThat(values(asked)).isEqualTo(values(expected));
        assertThat(asked.getParameterMappings())
                .usingRecursiveFieldByFieldElementComparatorOnFields("property", "javaType", "jdbcType", "mode")
                .containsExactlyElementsOf(expected.getParameterMappings());
        assertThat(asked.getParameterObject()).isSameAs(question);
    }

    private static List<@Nullable Object> values(BoundSql asked) {
        return asked.getParameterMappings().stream()
                .map(place -> asked.hasAdditionalParameter(place.getProperty())
                        ? asked.getAdditionalParameter(place.getProperty())
                        : null)
                .toList();
    }

    private static Map<String, Object> question(@Nullable String name, @Nullable List<Object> ids) {
        return question(name, ids, List.of());
    }

    private static Map<String, Object> question(@Nullable String name, @Nullable List<Object> ids, Object groups) {
        Map<String, Object> question = new HashMap<>();
        question.put("groups", groups);
        question.put("title", ids == null ? "none" : "several" + ids.size());
        question.put("name", name);
        question.put("ids", ids);
        return question;
    }
}
