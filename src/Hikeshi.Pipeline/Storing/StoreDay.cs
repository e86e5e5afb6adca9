namespace Hikeshi.Pipeline.Storing;

/// <summary>One file of a store.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Day">The day, in UTC, on which its events were received or imported.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Bytes">How many bytes of disk it takes.</param>
/// <param name="First">The earliest time of its events, or null.</param>
/// <param name="Last">The latest time of its events, or null.</param>
public sealed record StoreDay(string Name, DateOnly Day, long Events, long Bytes, DateTime? First, DateTime? Last);
