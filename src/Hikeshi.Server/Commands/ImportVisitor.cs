using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Diagnosing;
using Hikeshi.DuckDb.Importing;
using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Server.Commands;

/// <summary>Gives the lines of a file to the store and to a diagnosis of their own.</summary>
internal sealed class ImportVisitor(EventImport import, MessageCatalog catalog, CancellationToken cancel) : IEventVisitor
{
    private readonly Diagnoser _diagnoser = new(catalog);
    private string? _file;

    public bool IsWanted => !cancel.IsCancellationRequested;

    public Diagnosis Diagnosis() => _diagnoser.Finish();

    public void Begin(LogInput input) => _file = input.Name == "-" ? null : input.Name;

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
