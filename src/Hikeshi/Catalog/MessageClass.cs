using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>The class a message belongs to by the first three digits of its number.</summary>
/// <param name="Name">The name, as in <c>logging class</c> where the device has one.</param>
/// <param name="Prefixes">The three-digit prefixes.</param>
/// <param name="Context">True when texts may begin with <c>Group = g, Username = u, IP = ip,</c>.</param>
/// <param name="Title">What people read.</param>
public sealed record MessageClass(string Name, IReadOnlyList<string> Prefixes, bool Context, LocalText Title)
{
    internal byte[] Utf8Name { get; } = System.Text.Encoding.UTF8.GetBytes(Name);
}
