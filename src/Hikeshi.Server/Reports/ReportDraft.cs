using System.Buffers;
using Hikeshi.Anonymizing;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Diagnosing;
using Hikeshi.Events;
using Hikeshi.Files;
using Hikeshi.Reporting;
using Hikeshi.Texts;

namespace Hikeshi.Server.Reports;

/// <summary>An analysis of some lines that ends as the self-contained page of <c>analyze --format html</c>.</summary>
internal sealed class ReportDraft(MessageCatalog catalog, bool isAnonymous, CancellationToken cancel) : IEventVisitor, IDisposable
{
    private readonly LogSummary _summary = new(catalog);
    private readonly Diagnoser _diagnoser = new(catalog);
    private readonly Anonymizer? _anonymizer = isAnonymous ? new Anonymizer(catalog) : null;
    private readonly List<LocalText> _notes = [];
    private AnonymousReader? _anonymous;
    private string? _file;

    public bool IsWanted => !cancel.IsCancellationRequested;

    /// <summary>How many lines were read.</summary>
    public long Lines => _summary.Lines;

    public void Begin(LogInput input) => Begin(input.Name);

    /// <summary>Lines of a file or of a device come now.</summary>
    public void Begin(string name)
    {
        _file = isAnonymous ? null : name;
        _summary.Begin(_file);
    }

    public void Visit(Event item) => Add(item, new EventPlace(_file));

    /// <summary>Adds a line; where names are replaced, the place says nothing of its device.</summary>
    public void Add(Event item, EventPlace place)
    {
        if (_anonymizer is not null)
        {
            _anonymous ??= new AnonymousReader(catalog, _anonymizer);
            (item, place) = (_anonymous.Read(item), new EventPlace(null));
        }

        _summary.Add(item);
        _diagnoser.Add(item, place);
    }

    /// <summary>Something that the page says of itself.</summary>
    public void Note(LocalText note) => _notes.Add(note);

    public void Pause(LogInput input)
    {
        // Nothing is shown before the end.
    }

    public void End(LogInput input)
    {
        // The report ends with the last input.
    }

    /// <summary>The page.</summary>
    public ReadOnlyMemory<byte> Write(Language language)
    {
        var diagnosis = _diagnoser.Finish();
        var page = new ArrayBufferWriter<byte>();
        new HtmlPage(language, "UTC") { Notes = [.. _notes.Select(n => n.In(language))] }.Write(ReportBuilder.Build(_summary, 20), diagnosis, diagnosis.Incidents.Count, bytes => page.Write(bytes));
        return page.WrittenMemory;
    }

    public void Dispose() => _anonymizer?.Dispose();
}
