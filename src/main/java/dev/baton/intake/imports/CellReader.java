package dev.baton.intake.imports;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the value of one of our fields out of a row. */
final class CellReader {

    // a column is found or the value is missing: nothing is ever made up of half a template
    private static final Mustache.Compiler TEMPLATES =
            Mustache.compiler().escapeHTML(false).strictSections(true);

    private final ColumnMapping.Cell cell;
    private final Set<String> missing;
    private final Map<String, String> translations;
    private final @Nullable Template template;
    private final Set<String> columns = new LinkedHashSet<>();

    /** Prepares the reading. @throws IllegalArgumentException when the mapping contradicts itself; says how */
    CellReader(ColumnMapping.Cell cell, Set<String> missing) {
        if (cell.column() == null && cell.template() == null && cell.fallback() == null) {
            throw new IllegalArgumentException("needs a column, a template or a default");
        }
        if (cell.column() != null && cell.template() != null) {
            throw new IllegalArgumentException("has a column and a template: keep one of them");
        }
        this.cell = cell;
        this.missing = missing;
        this.translations = cell.valuesIgnoreCase() ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new TreeMap<>();
        this.translations.putAll(cell.values());
        this.template = cell.template() == null ? null : compile(cell.template());
        if (cell.column() != null) {
            columns.add(cell.column().strip());
        }
    }

    /** The headings of the columns that are read. */
    Set<String> columns() {
        return columns;
    }

    /** The value, translated; null when it is not given and nothing stands in for it. */
    @Nullable
    String read(Map<String, String> row) {
        String found = found(row);
        String value = found == null ? null : translated(found);
        return value == null || value.isEmpty() ? cell.fallback() : value;
    }

    private @Nullable String found(Map<String, String> row) {
        Map<String, String> given = new HashMap<>();
        for (String column : columns) {
            String text = row.getOrDefault(column, "").strip();
            if (text.isEmpty() || missing.contains(text)) {
                return null;
            }
            given.put(column, text);
        }
        if (template != null) {
            return template.execute(given);
        }
        return cell.column() == null ? null : given.get(cell.column().strip());
    }

    private String translated(String text) {
        String translation = translations.get(text);
        if (translation != null) {
            return translation;
        }
        return cell.otherwise() == null ? text : cell.otherwise();
    }

    private Template compile(String text) {
        try {
            Template compiled = TEMPLATES.compile(text);
            compiled.visit(new ColumnsOnly());
            return compiled;
        } catch (MustacheException | StringIndexOutOfBoundsException unreadable) {
            throw new IllegalArgumentException("has a template that cannot be read: write columns as {{Heading}}");
        }
    }

    /** Collects the columns of a template and refuses everything else that a template could hold. */
    private final class ColumnsOnly implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            if (text.contains("{{") || text.contains("}}")) {
                throw new MustacheException(text);
            }
        }

        @Override
        public void visitVariable(String name) {
            columns.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new MustacheException(name);
        }

        @Override
        public boolean visitSection(String name) {
            throw new MustacheException(name);
        }

        @Override
        public boolean visitInvertedSection(String name) {
            throw new MustacheException(name);
        }

        @Override
        public boolean visitBlock(String name) {
            throw new MustacheException(name);
        }

        @Override
        public boolean visitParent(String name) {
            throw new MustacheException(name);
        }
    }
}
