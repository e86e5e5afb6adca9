using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>One setting of the running server.</summary>
/// <param name="Option">The option of <c>serve</c> that sets it.</param>
/// <param name="About">What it is.</param>
/// <param name="Value">What it is set to.</param>
public sealed record ServerSetting(string Option, LocalText About, string Value);
