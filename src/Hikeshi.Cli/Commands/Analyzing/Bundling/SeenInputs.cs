using Hikeshi.Cli.Inputs;
using Hikeshi.Events;
using Hikeshi.Files;

namespace Hikeshi.Cli.Commands.Analyzing.Bundling;

/// <summary>Notes which inputs were read and whether they can be read once more: a pipe cannot.</summary>
internal sealed class SeenInputs(IEventVisitor visitor) : IEventVisitor
{
    public bool IsWanted => visitor.IsWanted;

    /// <summary>The files, each once.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Standard input and named pipes.</summary>
    public List<string> Streams { get; } = [];

    public void Begin(LogInput input)
    {
        var list = input.Name == "-" || input.Length is null ? Streams : Files;
        if (!list.Contains(input.Name, StringComparer.Ordinal))
        {
            list.Add(input.Name);
        }

        visitor.Begin(input);
    }

    public void Visit(Event item) => visitor.Visit(item);

    public void Pause(LogInput input) => visitor.Pause(input);

    public void End(LogInput input) => visitor.End(input);
}
