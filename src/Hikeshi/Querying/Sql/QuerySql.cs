namespace Hikeshi.Querying.Sql;

/// <summary>Queries as SQL. What a user wrote is only ever the value of a parameter.</summary>
public static class QuerySql
{
    /// <summary>The condition that is true for the events a query means.</summary>
    /// <param name="query">The query.</param>
    /// <param name="dialect">How the database spells it.</param>
    /// <param name="columns">Where the store keeps it.</param>
    public static SqlCondition Write(Query query, SqlDialect dialect, SqlColumns columns)
    {
        var writer = new SqlWriter(dialect, columns);
        return new SqlCondition(writer.Write(query), writer.Parameters);
    }
}
