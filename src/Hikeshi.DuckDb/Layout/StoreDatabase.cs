using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying.Values;

namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// The one database instance of a process, to which all files of a folder are attached. It holds nothing itself. The
/// main file's lock keeps other processes out of the folder.
/// </summary>
internal sealed class StoreDatabase : IDisposable
{
    public const string MainCatalog = "store";
    public const string MainFile = "store.duckdb";

    /// <summary>The most that a log has before it is folded, in MiB; smaller ones cost a new piece of table each time.</summary>
    private const int MostLogMegabytes = 16;

    /// <summary>
    /// What the log holds is in memory too, some three times as large, until it is folded; and so that searches have the
    /// rest, it may be this part of it.
    /// </summary>
    private const int LogShare = 16;

    /// <summary>
    /// What sorted pages were wrong with: it counts rows that a commit is just writing, passes over all other row groups, and
    /// the page comes out empty (1.5.6; one page in ten beside small commits).
    /// </summary>
    private const string WrongBesideCommits = "row_group_pruner";

    private readonly DuckDBConnection _root;

    private StoreDatabase(DuckDBConnection root, string folder, DuckDbOptions options) =>
        (_root, Folder, Megabytes, Clock, MostUnfolded, FoldPatience, MostEvents) =
            (root, folder, options.MemoryMegabytes, options.Time, options.MostUnfolded, options.FoldPatience, options.MostEvents);

    public TimeProvider Clock { get; }

    /// <summary>How much memory it may have, in MiB.</summary>
    public int Megabytes { get; }

    public string Folder { get; }

    /// <summary>A write-ahead log of so many bytes is folded into its file as soon as nobody reads it.</summary>
    public long LogBytes => (long)Math.Clamp(Megabytes / LogShare, 1, MostLogMegabytes) << 20;

    /// <inheritdoc cref="DuckDbOptions.MostUnfolded"/>
    public int MostUnfolded { get; }

    /// <inheritdoc cref="DuckDbOptions.FoldPatience"/>
    public TimeSpan FoldPatience { get; }

    /// <inheritdoc cref="DuckDbOptions.MostEvents"/>
    public long MostEvents { get; }

    /// <summary>The number that tells this store from all others.</summary>
    public ulong Number { get; private set; }

    /// <exception cref="StoreException">The folder is in use, or its main file cannot be opened.</exception>
    public static StoreDatabase Open(DuckDbOptions options)
    {
        var folder = Path.GetFullPath(options.Folder);
        Directory.CreateDirectory(folder);
        var root = new DuckDBConnection("Data Source=:memory:");
        var database = new StoreDatabase(root, folder, options);
        try
        {
            root.Open();

            // A thread of the allocator gives back what is free; else that waits until something is next freed there.
            root.Run(string.Create(CultureInfo.InvariantCulture, $"""
                SET memory_limit = '{options.MemoryMegabytes}MiB';
                SET threads = {options.Threads};
                SET temp_directory = {Sql.Quote(Path.Combine(folder, "sorting"))};
                SET checkpoint_threshold = '{2 * database.LogBytes >> 20}MiB';
                SET late_materialization_max_rows = {EventSearch.GreatestLimit + 1};
                SET disabled_optimizers = {Sql.Quote(WrongBesideCommits)};
                SET allocator_background_threads = true;
                SET autoinstall_known_extensions = false;
                SET autoload_known_extensions = false;
                """));
            AddFunctions(root);
            var path = Path.Combine(folder, MainFile);
            database.Attach(path, MainCatalog);
            database.Number = Schema.Main.Prepare(root, MainCatalog, path, NewNumber());
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A new connection; each thread that works at the same time needs its own.</summary>
    public DuckDBConnection Connect()
    {
        var connection = _root.Duplicate();
        connection.Open();
        return connection;
    }

    /// <summary>Asks something on a connection of its own.</summary>
    /// <param name="ask">Asks.</param>
    /// <param name="cancel">Interrupts it.</param>
    /// <exception cref="StoreException">The database cannot answer.</exception>
    public T Ask<T>(Func<DuckDBConnection, T> ask, CancellationToken cancel)
    {
        try
        {
            using var connection = Connect();
            using var interruption = new Interruption(connection, cancel);
            return ask(connection);
        }
        catch (DuckDBException problem)
        {
            cancel.ThrowIfCancellationRequested();
            throw new StoreException(StoreTexts.CannotSearch(Sql.Reason(problem)), problem);
        }
    }

    /// <exception cref="StoreException">The file is locked or damaged.</exception>
    public void Attach(string path, string catalog)
    {
        try
        {
            lock (_root)
            {
                _root.Run(string.Create(
                    CultureInfo.InvariantCulture,
                    $"ATTACH {Sql.Quote(path)} AS {catalog} (STORAGE_VERSION 'latest', ROW_GROUP_SIZE {RowGroup.Rows})"));
            }
        }
        catch (DuckDBException problem)
        {
            var isLocked = problem.Message.Contains("Could not set lock", StringComparison.Ordinal);
            throw Sql.IsLost(problem) ? Sql.Lost(path, problem)
                : new StoreException(isLocked ? StoreTexts.InUse(Folder) : StoreTexts.CannotOpen(path, Sql.Reason(problem)), problem);
        }
    }

    public void Detach(string catalog)
    {
        lock (_root)
        {
            _root.Run($"DETACH {catalog}");
        }
    }

    public void Dispose() => _root.Dispose();

    private static ulong NewNumber()
    {
        Span<ulong> number = stackalloc ulong[1];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(number));
        return number[0];
    }

    /// <summary>Addresses that have no columns of their own are compared as numbers, too.</summary>
    private static void AddFunctions(DuckDBConnection root)
    {
        Half("address_high", address => (ulong)(address >> 64));
        Half("address_low", address => (ulong)address);

        void Half(string name, Func<UInt128, ulong> half) => root.RegisterScalarFunction<string, ulong>(
            name,
            (columns, to, rows) =>
            {
                for (var row = 0UL; row < rows; row++)
                {
                    if (columns[0].IsValid(row) && Address(columns[0].GetValue<string>(row)) is { } address)
                    {
                        to.WriteValue(half(address), row);
                    }
                    else
                    {
                        to.WriteNull(row);
                    }
                }
            },
            new ScalarFunctionOptions { HandlesNulls = true });
    }

    private static UInt128? Address(string text) =>
        AddressRange.TryAddress(System.Text.Encoding.UTF8.GetBytes(text), out var address) ? address : null;
}
