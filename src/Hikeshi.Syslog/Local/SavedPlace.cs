using Hikeshi.Files.Following;

namespace Hikeshi.Syslog.Local;

/// <summary>How far a followed file was read.</summary>
/// <param name="Path">Its name when it was first seen; the lines keep it through rotations.</param>
/// <param name="Place">Which file, and how far.</param>
internal sealed record SavedPlace(string Path, FilePlace Place);
