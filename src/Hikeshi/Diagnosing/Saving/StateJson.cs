using System.Text.Json.Serialization;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>Writes and reads states without reflection.</summary>
[JsonSerializable(typeof(DiagnosisState))]
internal sealed partial class StateJson : JsonSerializerContext;
