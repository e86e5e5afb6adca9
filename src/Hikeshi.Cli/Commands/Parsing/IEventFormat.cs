using Hikeshi.Events;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>How parse writes events.</summary>
internal interface IEventFormat
{
    /// <summary>A new input begins; null for standard input.</summary>
    void Begin(string? file);

    /// <summary>Appends one event.</summary>
    void Write(Event item);

    /// <summary>What was written since the last <see cref="Clear"/>; lent.</summary>
    ReadOnlyMemory<byte> Written { get; }

    void Clear();
}
