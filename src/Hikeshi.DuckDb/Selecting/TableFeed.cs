using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>
/// Makes a table of the store readable in another database instance that has no file: a table function
/// <c>feed_NAME()</c> that is asked for the columns which are needed, and a view over it. Nothing may throw into the
/// database.
/// </summary>
internal sealed unsafe class TableFeed(StoreDatabase database, FeedTable table, CancellationToken cancel)
{
    public void AddTo(DuckDBConnection sandbox)
    {
        var function = FeedNative.CreateTableFunction();
        var name = "feed_" + table.Name;
        FeedNative.SetName(function, name);
        FeedNative.SetExtraInfo(function, GCHandle.ToIntPtr(GCHandle.Alloc(this)), &Release);
        FeedNative.SetBind(function, &Bind);
        FeedNative.SetInit(function, &Init);
        FeedNative.SetFunction(function, &Fill);
        FeedNative.SupportsProjection(function, true);
        var state = FeedNative.Register(sandbox.NativeConnection.DangerousGetHandle(), function);
        FeedNative.DestroyTableFunction(ref function);
        if (state != 0)
        {
            throw new InvalidOperationException($"The table {table.Name} cannot be offered.");
        }

        sandbox.Run($"CREATE VIEW {table.Name} AS FROM {name}()");
    }

    [UnmanagedCallersOnly]
    private static void Release(nint handle)
    {
        var held = GCHandle.FromIntPtr(handle);
        (held.Target as IDisposable)?.Dispose();
        held.Free();
    }

    [UnmanagedCallersOnly]
    private static void Bind(nint info)
    {
        try
        {
            ((TableFeed)GCHandle.FromIntPtr(FeedNative.BindInfo(info)).Target!).Declare(info);
        }
        catch (Exception problem)
        {
            FeedNative.BindError(info, problem.Message);
        }
    }

    [UnmanagedCallersOnly]
    private static void Init(nint info)
    {
        try
        {
            var scan = ((TableFeed)GCHandle.FromIntPtr(FeedNative.InitInfo(info)).Target!).Begin(info);
            FeedNative.SetInitData(info, GCHandle.ToIntPtr(GCHandle.Alloc(scan)), &Release);
        }
        catch (Exception problem)
        {
            FeedNative.InitError(info, problem.Message);
        }
    }

    [UnmanagedCallersOnly]
    private static void Fill(nint info, nint chunk)
    {
        try
        {
            FeedNative.SetSize(chunk, ((FeedScan)GCHandle.FromIntPtr(FeedNative.InitData(info)).Target!).Fill(chunk));
        }
        catch (Exception problem)
        {
            FeedNative.FunctionError(info, problem.Message);
        }
    }

    /// <summary>The columns with the types that the store gives them.</summary>
    private void Declare(nint info)
    {
        using var connection = database.Connect();
        if (NativeMethods.Query.DuckDBQuery(connection.NativeConnection, table.Empty, out var result) != DuckDBState.Success)
        {
            throw new InvalidOperationException(NativeMethods.Query.DuckDBResultError(ref result));
        }

        for (var i = 0; i < table.Columns.Count; i++)
        {
            using var type = NativeMethods.Query.DuckDBColumnLogicalType(ref result, i);
            FeedNative.AddColumn(info, table.Columns[i].Name, type.DangerousGetHandle());
        }

        NativeMethods.Query.DuckDBDestroyResult(ref result);
    }

    private FeedScan Begin(nint info)
    {
        var columns = Enumerable.Range(0, (int)FeedNative.InitColumns(info))
            .Select(i => FeedNative.InitColumn(info, (ulong)i) is var number && number < (ulong)table.Columns.Count ? (int)number : -1)
            .ToList();
        return new FeedScan(database, table, columns, cancel);
    }
}
