namespace Hikeshi.DuckDb.Layout;

/// <summary>What version 2 of the main file adds: who may come in, and the audit log.</summary>
internal static class AccessTables
{
    /// <summary>
    /// Passwords are there as the framework's hash, tokens and logins as the SHA-256 of what is brought: whoever reads the
    /// file cannot come in with it.
    /// </summary>
    public const string Create = """
        CREATE TABLE {0}.users (name VARCHAR PRIMARY KEY, role VARCHAR NOT NULL, password VARCHAR NOT NULL, created TIMESTAMP NOT NULL);
        CREATE TABLE {0}.tokens (hash VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, user_name VARCHAR NOT NULL, role VARCHAR NOT NULL,
            created TIMESTAMP NOT NULL, expires TIMESTAMP);
        CREATE TABLE {0}.logins (hash VARCHAR PRIMARY KEY, user_name VARCHAR NOT NULL, address VARCHAR NOT NULL,
            began TIMESTAMP NOT NULL, expires TIMESTAMP NOT NULL);
        CREATE TABLE {0}.audit (number BIGINT PRIMARY KEY, time TIMESTAMP NOT NULL, action VARCHAR NOT NULL, person VARCHAR NOT NULL,
            address VARCHAR NOT NULL, subject VARCHAR NOT NULL, detail VARCHAR);
        """;
}
