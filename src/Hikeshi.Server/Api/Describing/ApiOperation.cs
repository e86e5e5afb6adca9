using Hikeshi.Texts;

namespace Hikeshi.Server.Api.Describing;

/// <summary>A request of the API, told.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its path, with <c>{names}</c>.</param>
/// <param name="About">What it answers, a sentence.</param>
/// <param name="Answer">The shape of its answer, or its media type.</param>
/// <param name="Parameters">What may stand in it.</param>
internal sealed record ApiOperation(string Method, string Path, LocalText About, string Answer, params IReadOnlyList<ApiParameter> Parameters)
{
    /// <summary>The list that an answer holds beside <c>next</c>, or null.</summary>
    public string? List { get; init; }

    /// <summary>The media types of what is sent; empty for nothing.</summary>
    public IReadOnlyList<string> Sends { get; init; } = [];

    /// <summary>An example of what is sent.</summary>
    public string? Example { get; init; }
}
