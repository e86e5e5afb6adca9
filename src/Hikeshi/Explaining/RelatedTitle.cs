using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>Another message or phrase, by name.</summary>
/// <param name="Key">Its ID or name.</param>
/// <param name="Title">Its title; null when the catalog does not have it.</param>
public sealed record RelatedTitle(string Key, LocalText? Title);
