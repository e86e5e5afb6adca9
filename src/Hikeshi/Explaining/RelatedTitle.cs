using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>Another message, phrase or cause, by name.</summary>
/// <param name="Key">Its ID, name or code.</param>
/// <param name="Title">Its title; null when the catalog does not have it.</param>
public sealed record RelatedTitle(string Key, LocalText? Title);
