using System.Text.Json.Serialization;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Server.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(CompleteAnswer))]
[JsonSerializable(typeof(IngestAnswer))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(IReadOnlyList<HistogramBucket>))]
[JsonSerializable(typeof(IReadOnlyList<TopValue>))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(DecisionRequest))]
internal sealed partial class ApiJson : JsonSerializerContext;
