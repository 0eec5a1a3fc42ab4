package dev.baton.platform.schema;

/** The database was brought to a version that this Baton does not know. */
class NewerSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerSchemaException(String version) {
        super("The database has schema version %s, which is newer than this Baton".formatted(version));
    }
}
