namespace Hikeshi.Server.Api;

/// <summary>Which program answers.</summary>
internal sealed record VersionAnswer(string Name, string Version, string Build, string Api);
