using System.Text.Json.Serialization;

namespace Hikeshi.Server.Api;

/// <summary>Some devices.</summary>
internal sealed record DeviceList(IReadOnlyList<DeviceAnswer> Devices, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);
