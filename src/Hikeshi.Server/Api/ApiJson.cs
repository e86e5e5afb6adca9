using System.Text.Json.Serialization;
using Hikeshi.DuckDb.Proving;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(CompleteAnswer))]
[JsonSerializable(typeof(IngestAnswer))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(HistogramAnswer))]
[JsonSerializable(typeof(TopAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(SqlRequest))]
[JsonSerializable(typeof(ImportOutcome))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(DeviceList))]
[JsonSerializable(typeof(VersionAnswer))]
[JsonSerializable(typeof(HoldList))]
[JsonSerializable(typeof(HoldItem))]
internal sealed partial class ApiJson : JsonSerializerContext;
