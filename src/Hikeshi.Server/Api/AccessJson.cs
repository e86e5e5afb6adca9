using System.Text.Json.Serialization;

namespace Hikeshi.Server.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(TokenList))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AuditList))]
internal sealed partial class AccessJson : JsonSerializerContext;
