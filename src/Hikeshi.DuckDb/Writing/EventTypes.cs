using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Writing;

/// <summary>The types of the columns of <c>events</c> as the database knows them.</summary>
internal sealed class EventTypes : IDisposable
{
    private readonly List<DuckDBLogicalType> _types = [];

    public EventTypes(DuckDBConnection connection, string catalog)
    {
        if (NativeMethods.Query.DuckDBQuery(connection.NativeConnection, $"FROM {catalog}.events LIMIT 0", out var result)
            != DuckDBState.Success)
        {
            throw new InvalidOperationException(NativeMethods.Query.DuckDBResultError(ref result));
        }

        for (var i = 0; i < Enum.GetValues<EventColumn>().Length; i++)
        {
            _types.Add(NativeMethods.Query.DuckDBColumnLogicalType(ref result, i));
        }

        NativeMethods.Query.DuckDBDestroyResult(ref result);
        Handles = [.. _types.Select(t => t.DangerousGetHandle())];
    }

    public nint[] Handles { get; }

    public void Dispose() => _types.ForEach(t => t.Dispose());
}
