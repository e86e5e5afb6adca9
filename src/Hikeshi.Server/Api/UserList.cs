using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;

namespace Hikeshi.Server.Api;

/// <summary>All users.</summary>
internal sealed record UserList(IReadOnlyList<UserList.UserRow> Users)
{
    internal sealed record UserRow(string Name, string Role, DateTimeOffset Created)
    {
        public static UserRow Of(User user) => new(user.Name, RoleWords.NameOf(user.Role), new DateTimeOffset(user.CreatedTicks, TimeSpan.Zero));

        public User ToUser() => new(Name, RoleWords.Read(Role) ?? default, Created.UtcTicks);
    }
}
