using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Diagnosing;
using Hikeshi.DuckDb.Importing;
using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Server.Commands;

/// <summary>Gives the lines of a file to the store and to a diagnosis of their own.</summary>
/// <param name="import">Where they go.</param>
/// <param name="catalog">What diagnosis knows.</param>
/// <param name="name">What the file is called; <c>-</c> for none.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class ImportVisitor(EventImport import, MessageCatalog catalog, string name, CancellationToken cancel) : IEventVisitor
{
    private readonly Diagnoser _diagnoser = new(catalog);
    private readonly string? _file = name == "-" ? null : name;

    public bool IsWanted => !cancel.IsCancellationRequested;

    public Diagnosis Diagnosis() => _diagnoser.Finish();

    public void Begin(LogInput input)
    {
        // It may lie elsewhere than it came from.
    }

    public void Visit(Event item)
    {
        _diagnoser.Add(item, _file);
        var context = new EventContext
        {
            Time = item.Resolved,
            Device = item.Host ?? _file,
            File = _file,
            Line = item.Line,
            Cut = item.Cut,
            IsWrapped = item.IsWrapped,
        };
        var adding = import.AddLineAsync(item.Raw, context, cancel);
        if (!adding.IsCompletedSuccessfully)
        {
            // Reading waits for the store: files do not run away.
            adding.AsTask().GetAwaiter().GetResult();
        }
    }

    public void Pause(LogInput input)
    {
        // Batches are the store's business.
    }

    public void End(LogInput input)
    {
        // The import ends with its command.
    }
}
