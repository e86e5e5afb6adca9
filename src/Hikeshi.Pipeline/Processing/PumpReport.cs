using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Processing;

/// <summary>Something an operator should know about the pump.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">For people, in both languages.</param>
public sealed record PumpReport(PumpReportKind Kind, LocalText Sentence);
