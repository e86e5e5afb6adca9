namespace Hikeshi.DuckDb.Layout;

/// <summary>The tables of the main file, version 1.</summary>
internal static class MainTables
{
    /// <summary>
    /// What people decide about an incident (<c>decisions</c>) is apart from what the machine says of it: the next change
    /// of the incident does not touch it. <c>snapshot</c> has at most one row. <c>files</c> names every file of events that
    /// was made, so that one that went without a row of <c>removals</c> is missed; <c>removing</c> is a removal that a crash
    /// may have cut short.
    /// </summary>
    public const string Create = """
        CREATE TABLE {0}.incidents (id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, severity VARCHAR NOT NULL,
            state VARCHAR NOT NULL, device VARCHAR NOT NULL, first TIMESTAMP, last TIMESTAMP, json VARCHAR NOT NULL);
        CREATE TABLE {0}.decisions (incident VARCHAR NOT NULL, number INTEGER NOT NULL, decided TIMESTAMP NOT NULL,
            person VARCHAR NOT NULL, kind VARCHAR NOT NULL, comment VARCHAR, PRIMARY KEY (incident, number));
        CREATE TABLE {0}.sessions (id VARCHAR PRIMARY KEY, device VARCHAR NOT NULL, user_name VARCHAR, peer VARCHAR,
            ended TIMESTAMP, json VARCHAR NOT NULL);
        CREATE TABLE {0}.snapshot (sequence BIGINT NOT NULL, state BLOB NOT NULL);
        CREATE TABLE {0}.holds (name VARCHAR PRIMARY KEY, device VARCHAR, since TIMESTAMP, until TIMESTAMP,
            reason VARCHAR NOT NULL, person VARCHAR NOT NULL, placed TIMESTAMP NOT NULL, released TIMESTAMP);
        CREATE TABLE {0}.files (name VARCHAR PRIMARY KEY, made TIMESTAMP NOT NULL);
        CREATE TABLE {0}.removals (file VARCHAR NOT NULL, removed TIMESTAMP NOT NULL, why VARCHAR NOT NULL,
            events BIGINT NOT NULL, bytes BIGINT NOT NULL, kept BIGINT NOT NULL);
        CREATE TABLE {0}.removing (file VARCHAR NOT NULL, held VARCHAR, started TIMESTAMP NOT NULL, why VARCHAR NOT NULL,
            events BIGINT NOT NULL, bytes BIGINT NOT NULL, kept BIGINT NOT NULL);
        CREATE TABLE {0}.imports (name VARCHAR NOT NULL, imported TIMESTAMP NOT NULL, added BIGINT NOT NULL, known BIGINT NOT NULL);
        CREATE TABLE {0}.reached (sequence UBIGINT NOT NULL);
        INSERT INTO {0}.reached VALUES (0);
        """;
}
