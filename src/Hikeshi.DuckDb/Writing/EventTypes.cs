using DuckDB.NET.Native;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Writing;

/// <summary>The types of the columns of <c>events</c> as the database knows them.</summary>
internal sealed class EventTypes : IDisposable
{
    /// <summary>The database's own memory, where an empty table has them: a file may not be there yet.</summary>
    private const string Pattern = "memory";

    private readonly List<DuckDBLogicalType> _types = [];

    public EventTypes(StoreDatabase database)
    {
        using var connection = database.Connect();
        Schema.Events.Prepare(connection, Pattern, Pattern, 0);
        if (NativeMethods.Query.DuckDBQuery(connection.NativeConnection, $"FROM {Pattern}.events LIMIT 0", out var result)
            != DuckDBState.Success)
        {
            throw new InvalidOperationException(NativeMethods.Query.DuckDBResultError(ref result));
        }

        foreach (var column in Enum.GetValues<EventColumn>())
        {
            _types.Add(NativeMethods.Query.DuckDBColumnLogicalType(ref result, (long)column));
        }

        NativeMethods.Query.DuckDBDestroyResult(ref result);
        Handles = [.. _types.Select(t => t.DangerousGetHandle())];
    }

    public nint[] Handles { get; }

    public void Dispose() => _types.ForEach(t => t.Dispose());
}
