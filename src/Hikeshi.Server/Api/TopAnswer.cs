using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Server.Api;

/// <summary>The most frequent values of a field.</summary>
internal sealed record TopAnswer(IReadOnlyList<TopValue> Values);
