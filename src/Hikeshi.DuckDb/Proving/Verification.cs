using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Proving;

/// <summary>Computes all chains again and compares. For several threads.</summary>
public sealed class Verification
{
    private readonly StoreDatabase _database;
    private readonly EventFiles _files;
    private readonly MainFile _main;

    internal Verification(StoreDatabase database, EventFiles files, MainFile main) =>
        (_database, _files, _main) = (database, files, main);

    /// <summary>Verifies the files of a span of days.</summary>
    /// <param name="from">The first day of receipt, or null for all before.</param>
    /// <param name="to">The last day of receipt, or null for all after.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    public async Task<VerifyReport> RunAsync(DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        var (events, heads, findings) = (0L, new List<ChainHead>(), new List<Finding>());
        findings.AddRange(await MissingAsync(name => IsWithin(name.Day), cancel).ConfigureAwait(false));
        foreach (var file in _files.All.Where(f => IsWithin(f.Name.Day)))
        {
            if (file.Problem is { } problem)
            {
                findings.Add(new Finding(FindingKind.FileDamaged, file.Name.ToString(), "", null, 0, 0, problem));
                continue;
            }

            using var lease = _files.TryTake(file);
            if (lease is not null)
            {
                var chains = await Task.Run(() => Verify(file, findings, cancel), cancel).ConfigureAwait(false);
                heads.AddRange(chains.Heads);
                events += chains.Events;
            }
        }

        return new VerifyReport(events, heads, findings);

        bool IsWithin(DateOnly day) => !(day < from) && !(day > to);
    }

    private FileChains Verify(EventFile file, List<Finding> findings, CancellationToken cancel)
    {
        try
        {
            using var connection = _database.Connect();
            using var interruption = new Interruption(connection, cancel);
            using var snapshot = connection.BeginTransaction();
            var chains = new FileChains(file.Name.ToString());
            chains.Load(connection, file.Catalog);
            chains.Walk(connection, file.Catalog);
            findings.AddRange(chains.Findings());
            return chains;
        }
        catch (DuckDBException problem)
        {
            cancel.ThrowIfCancellationRequested();
            var sentence = StoreTexts.CannotOpen(file.Path, Sql.Reason(problem));
            findings.Add(new Finding(FindingKind.FileDamaged, file.Name.ToString(), "", null, 0, 0, sentence));
            return new FileChains(file.Name.ToString());
        }
    }

    /// <summary>Files that were made and are neither there nor removed.</summary>
    private async Task<List<Finding>> MissingAsync(Func<FileName, bool> isAsked, CancellationToken cancel)
    {
        var made = await _main.ReadAsync(
            connection =>
            {
                using var command = connection.Command("""
                    SELECT name FROM files WHERE name NOT IN (SELECT file FROM removals) AND name NOT IN (SELECT file FROM removing)
                    """);
                using var reader = command.ExecuteReader();
                var names = new List<string>();
                while (reader.Read())
                {
                    names.Add(reader.GetString(0));
                }

                return names;
            },
            cancel).ConfigureAwait(false);
        return
        [
            .. made.Where(name => !File.Exists(Path.Combine(_database.Folder, name)) && FileName.TryParse(name, out var known) && isAsked(known))
                .Select(name => new Finding(FindingKind.FileMissing, name, "", null, 0, 0, StoreTexts.FileMissing(name))),
        ];
    }
}
