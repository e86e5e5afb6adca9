using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>A command that the standby does not have.</summary>
/// <param name="Command">The command, cut to 200 characters.</param>
/// <param name="IsRefused">True when the standby could not execute it; false when it was entered while the copy ran.</param>
/// <param name="Source">Where it was entered: terminal or http; null where the line does not say.</param>
/// <param name="Line">The line.</param>
public sealed record MissingCommand(string Command, bool IsRefused, string? Source, LineReference Line);
