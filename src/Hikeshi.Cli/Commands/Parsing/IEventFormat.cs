using Hikeshi.Events;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>How events are written.</summary>
internal interface IEventFormat
{
    /// <summary>A new input begins; null for standard input.</summary>
    void Begin(string? file);

    /// <summary>Appends one event.</summary>
    /// <param name="item">The event; lent.</param>
    /// <param name="context">What a store knows of it beside its line; null for lines of files.</param>
    void Write(Event item, EventContext? context = null);

    /// <summary>What was written since the last <see cref="Clear"/>; lent.</summary>
    ReadOnlyMemory<byte> Written { get; }

    void Clear();
}
