using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;

namespace Hikeshi.Server.Api;

/// <summary>All tokens, without what they are.</summary>
internal sealed record TokenList(IReadOnlyList<TokenList.TokenRow> Tokens)
{
    internal sealed record TokenRow(string Name, string User, string Role, DateTimeOffset Created, DateTimeOffset? Expires)
    {
        public static TokenRow Of(AccessToken token) => new(
            token.Name, token.User, RoleWords.NameOf(token.Role), new DateTimeOffset(token.CreatedTicks, TimeSpan.Zero),
            token.ExpiresTicks == 0 ? null : new DateTimeOffset(token.ExpiresTicks, TimeSpan.Zero));

        public AccessToken ToToken() => new(Name, User, RoleWords.Read(Role) ?? default, Created.UtcTicks, Expires?.UtcTicks ?? 0);
    }
}
