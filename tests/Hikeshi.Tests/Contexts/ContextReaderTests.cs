using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Matching;
using Hikeshi.Matching.Contexts;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Contexts;

public sealed class ContextReaderTests
{
    private static readonly FieldDictionary Fields = MakeFields();

    [Theory]
    [InlineData("Group = 192.0.2.1, IP = 192.0.2.1, PHASE 1 COMPLETED", "g=192.0.2.1 ip=192.0.2.1", "PHASE 1 COMPLETED")]
    [InlineData("Group = g, Username = u, IP = 192.0.2.1, t", "g=g u=u ip=192.0.2.1", "t")]
    [InlineData(" IP = 192.0.2.1, t", "ip=192.0.2.1", "t")]
    [InlineData("Username = u, IP = 192.0.2.1, t", "u=u ip=192.0.2.1", "t")]
    [InlineData("Group = g, User = u, IP = 192.0.2.1, t", "g=g u=u ip=192.0.2.1", "t")]
    [InlineData("Group = g, Username = u, t", "g=g u=u", "t")]
    [InlineData("Group = g, t", "g=g", "t")]
    [InlineData("IP = 2001:db8::1, t", "ip=2001:db8::1", "t")]
    [InlineData("Group = 2001:db8::1, IP = 2001:db8::1, t", "g=2001:db8::1 ip=2001:db8::1", "t")]
    [InlineData("Group = g, IP = 192.0.2.1", "g=g ip=192.0.2.1", "")]
    [InlineData("Group = g, IP = peer.example.com, t", "g=g n=peer.example.com", "t")]
    [InlineData("Group = g, IP = <unknown>, t", "g=g n=<unknown>", "t")]
    [InlineData("Group = g, IP = , t", "g=g", "t")]
    [InlineData("Group = , Username = , IP = 192.0.2.1, t", "ip=192.0.2.1", "t")]
    public void Reads_every_part_that_is_there(string text, string fields, string rest) => Check(text, fields, rest);

    [Theory]
    [InlineData("IP = 192.0.2.1 Assigned private IP address 198.51.100.2", "ip=192.0.2.1", "Assigned private IP address 198.51.100.2")]
    [InlineData("Group = g IP = 192.0.2.1 t", "g=g ip=192.0.2.1", "t")]
    [InlineData("Group = g, IP =192.0.2.1, t", "g=g ip=192.0.2.1", "t")]
    [InlineData("Group = g, IP = 192.0.2.1,t", "g=g ip=192.0.2.1", "t")]
    [InlineData("Group=g, Username=u, IP=192.0.2.1, t", "g=g u=u ip=192.0.2.1", "t")]
    [InlineData("Group = Everyone Username  IP = 192.0.2.1, t", "g=Everyone ip=192.0.2.1", "t")]
    [InlineData("Group = g, Username = u, IP = 192.0.2.1,   Crypto Map check", "g=g u=u ip=192.0.2.1", "Crypto Map check")]
    [InlineData("Group <g> User <u> IP <192.0.2.1> t", "g=g u=u ip=192.0.2.1", "t")]
    [InlineData("Group <g> IP <192.0.2.1> t", "g=g ip=192.0.2.1", "t")]
    [InlineData("Group <g h> User <DOMAIN\\u> t", "g=g h u=DOMAIN\\u", "t")]
    [InlineData("Group [g] User [u] t", "g=g u=u", "t")]
    [InlineData("Group [192.0.2.1] t", "g=192.0.2.1", "t")]
    [InlineData("Group [g] User [u] Assigned [x] to IP 192.0.2.1", "g=g u=u", "Assigned [x] to IP 192.0.2.1")]
    [InlineData("Group g Username u IP 192.0.2.1 t", "g=g u=u ip=192.0.2.1", "t")]
    [InlineData("Group g IP 192.0.2.1 PHASE 1 COMPLETED", "g=g ip=192.0.2.1", "PHASE 1 COMPLETED")]
    [InlineData("Group g Username  IP 192.0.2.1 t", "g=g ip=192.0.2.1", "t")]
    public void Reads_every_style(string text, string fields, string rest) => Check(text, fields, rest);

    [Theory]
    [InlineData("Group = Sales Team East, Username = Taro Yamada, IP = 192.0.2.1, t", "g=Sales Team East u=Taro Yamada ip=192.0.2.1")]
    [InlineData("Group = a, b, Username = Yamada, Taro, IP = 192.0.2.1, t", "g=a, b u=Yamada, Taro ip=192.0.2.1")]
    [InlineData("Group = g, Username = 'u', IP = 192.0.2.1, t", "g=g u=u ip=192.0.2.1")]
    [InlineData("Group = g, Username = \"u v\", IP = 192.0.2.1, t", "g=g u=u v ip=192.0.2.1")]
    [InlineData("Group = g, Username = o'last, IP = 192.0.2.1, t", "g=g u=o'last ip=192.0.2.1")]
    [InlineData("Group = g, Username = ', IP = 192.0.2.1, t", "g=g u=' ip=192.0.2.1")]
    [InlineData("Group = cn=vpn,ou=it, Username = a=b, IP = 192.0.2.1, t", "g=cn=vpn,ou=it u=a=b ip=192.0.2.1")]
    [InlineData("Group = g, Username = CORP\\tanaka, IP = 192.0.2.1, t", "g=g u=CORP\\tanaka ip=192.0.2.1")]
    [InlineData("Group = g, Username = u@example.com, IP = 192.0.2.1, t", "g=g u=u@example.com ip=192.0.2.1")]
    [InlineData("Group = g, Username = *****, IP = 192.0.2.1, t", "g=g u=***** ip=192.0.2.1")]
    [InlineData("Group = <g>, Username = <u>, IP = 192.0.2.1, t", "g=<g> u=<u> ip=192.0.2.1")]
    [InlineData("Group = IP, Username = User, IP = 192.0.2.1, t", "g=IP u=User ip=192.0.2.1")]
    [InlineData("Group = Remote User, IP = 192.0.2.1, t", "g=Remote User ip=192.0.2.1")]
    [InlineData("Group = \u8CA9\u58F2, Username = \u7530\u4E2D, IP = 192.0.2.1, t", "g=\u8CA9\u58F2 u=\u7530\u4E2D ip=192.0.2.1")]
    [InlineData("Group <a>b> User <c>d> IP <192.0.2.1> t", "g=a>b u=c>d ip=192.0.2.1")]
    [InlineData("Group [a]b] User [c] t", "g=a]b u=c")]
    public void Names_may_hold_anything(string text, string fields) => Check(text, fields, "t");

    [Theory]
    [InlineData("Group = g, Username = x, IP = 198.51.100.66, IP = 192.0.2.1, t", "g=g u=x, IP = 198.51.100.66 ip=192.0.2.1")]
    [InlineData("Group = g, Username = x, IP = 198.51.100.66, PHASE 1 COMPLETED, IP = 192.0.2.1, t",
        "g=g u=x, IP = 198.51.100.66, PHASE 1 COMPLETED ip=192.0.2.1")]
    [InlineData("Group = x, IP = 198.51.100.66, IP = 192.0.2.1, t", "g=x, IP = 198.51.100.66 ip=192.0.2.1")]
    [InlineData("Group = g, Username = x, Username = root, IP = 192.0.2.1, t", "g=g u=x, Username = root ip=192.0.2.1")]
    [InlineData("Group <g> User <x> IP <198.51.100.66> IP <192.0.2.1> t", "g=g u=x> IP <198.51.100.66 ip=192.0.2.1")]
    public void A_hostile_name_does_not_choose_the_address(string text, string fields) => Check(text, fields, "t");

    [Theory]
    [InlineData("Group = g, IP = 192.0.2.1, Group = g, IP = 192.0.2.1, t", "g=g ip=192.0.2.1", "t")]
    [InlineData("Group = g, Username = u, IP = 192.0.2.1, Group = g, Username = u, IP = 192.0.2.1, t", "g=g u=u ip=192.0.2.1", "t")]
    [InlineData("Group = g, IP = 192.0.2.1 Group g IP 192.0.2.1 PHASE 1 COMPLETED", "g=g ip=192.0.2.1", "PHASE 1 COMPLETED")]
    [InlineData("Group = g, IP = 192.0.2.1, Group <g> IP <192.0.2.1> t", "g=g ip=192.0.2.1", "t")]
    [InlineData("IP = 192.0.2.1, IP = 192.0.2.1, t", "ip=192.0.2.1", "t")]
    [InlineData("IP = 192.0.2.1, IP = 192.0.2.2, t", "ip=192.0.2.1", "IP = 192.0.2.2, t")]
    public void A_context_that_is_there_twice_is_read_once(string text, string fields, string rest) => Check(text, fields, rest);

    [Theory]
    [InlineData("IP address request attempt failed!")]
    [InlineData("IP Address request failed!")]
    [InlineData("IP 192.0.2.1 is not known")]
    [InlineData("IPv6 = x")]
    [InlineData("Group 192.0.2.10 not found and BASE GROUP default preshared key not configured")]
    [InlineData("Group name too long")]
    [InlineData("Group policy lookup of tanaka failed, IP = 192.0.2.1")]
    [InlineData("Group = without end")]
    [InlineData("User (tanaka) authenticated.")]
    [InlineData("User (tanaka) logged in from IP 192.0.2.1")]
    [InlineData("User [tanaka] Group [g] connected")]
    [InlineData("Groups = x, IP = 192.0.2.1, t")]
    [InlineData("Username")]
    [InlineData("Group")]
    [InlineData("Group <")]
    [InlineData("Group [")]
    [InlineData("")]
    public void What_only_looks_like_a_context_is_text(string text) => Check(text, "", text);

    [Theory]
    [InlineData("Group = g, IP = 192.0.2.1, IP address request attempt failed!", "IP address request attempt failed!")]
    [InlineData("Group = g, IP = 192.0.2.1, Group 192.0.2.10 not found", "Group 192.0.2.10 not found")]
    [InlineData("Group = g, IP = 192.0.2.1, User (tanaka) authenticated.", "User (tanaka) authenticated.")]
    [InlineData("Group = g, IP = 192.0.2.1, Username too long, Action: drop", "Username too long, Action: drop")]
    [InlineData("Group = g, IP = 192.0.2.1, Connection terminated for peer 192.0.2.1.  Reason: t", "Connection terminated for peer 192.0.2.1.  Reason: t")]
    public void The_text_after_a_context_may_look_like_one(string text, string rest) => Check(text, "g=g ip=192.0.2.1", rest);

    [Fact]
    public void No_piece_of_a_context_throws()
    {
        foreach (var text in (string[])[
            "Group = g, Username = u, IP = 192.0.2.1, Group = g, IP = 192.0.2.1, t", "Group <g> User <u> IP <192.0.2.1> t",
            "Group [g] User [u] IP [192.0.2.1] t", "Group g Username u IP 192.0.2.1 t"])
        {
            var line = Encoding.UTF8.GetBytes(text);
            for (var start = 0; start < line.Length; start++)
            {
                for (var end = start; end <= line.Length; end++)
                {
                    Assert.InRange(new ContextReader(Fields).Read(line.AsSpan(0, end), start, new FieldSlots()), start, end);
                }
            }
        }
    }

    private static void Check(string text, string fields, string rest)
    {
        // Behind a tag, as it stands in a line.
        var line = Encoding.UTF8.GetBytes("%ASA-5-713120:" + text);
        var slots = new FieldSlots();
        var after = new ContextReader(Fields).Read(line, 14, slots);
        Assert.Equal(rest, Encoding.UTF8.GetString(line.AsSpan(after)));
        var found = new List<string>();
        foreach (ref readonly var slot in slots.All)
        {
            var name = Fields[slot.Field].Name switch { "vpn.group" => "g", "user.name" => "u", "peer.ip" => "ip", _ => "n" };
            found.Add($"{name}={Encoding.UTF8.GetString(line.AsSpan(slot.Start, slot.Length))}");
        }

        Assert.Equal(fields, string.Join(' ', found));
    }

    private static FieldDictionary MakeFields()
    {
        var draft = new CatalogDraft();
        foreach (var (name, type) in new[]
        {
            ("vpn.group", FieldType.Text), ("user.name", FieldType.Text), ("peer.ip", FieldType.Ip), ("peer.name", FieldType.Text),
        })
        {
            draft.Fields.Add(new FieldDefinition(name, type, null, null, null, LocalText.Empty));
        }

        return MessageCatalog.FromDraft(draft).Fields;
    }
}
