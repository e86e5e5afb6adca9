using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Matching;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Tests.Matching;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("Lost {ip} now", "Lost 192.0.2.1 now", "ip=192.0.2.1")]
    [InlineData("Lost {ip} now", "LOST   192.0.2.1\tNOW", "ip=192.0.2.1")]
    [InlineData("Lost {ip} now", "Lost 2001:db8::1 now", "ip=2001:db8::1")]
    [InlineData("Lost {ip} now", "Lost fw-a.example.com now", "name=fw-a.example.com")]
    [InlineData("Lost {ip2} now", "Lost fw-a now", null)]
    [InlineData("Lost {ip2} now", "Lost N/A now", "")]
    [InlineData("from {ip}/{port} to", "from 192.0.2.1/22 to", "ip=192.0.2.1 port=22")]
    [InlineData("from {ip}/{port} to", "from 192.0.2.1/ssh to", "ip=192.0.2.1 service=ssh")]
    [InlineData("from {ip}/{port} to", "from SERVER1/2741 to", "name=SERVER1 port=2741")]
    [InlineData("at {word}:{ip}/{port}", "at outside:2001:db8::1/22", "word=outside ip=2001:db8::1 port=22")]
    [InlineData("at {text}:{ip}", "at v1:outside:192.0.2.1", "text=v1:outside ip=192.0.2.1")]
    [InlineData("Reason: {text}", "Reason:  Lost Service ", "text=Lost Service")]
    [InlineData("ended.", "ended", "")]
    [InlineData("ended", "ended.", "")]
    [InlineData("aborting...!", "aborting", "")]
    [InlineData("map {text}.", "map a.b.", "text=a.b")]
    [InlineData("map {text}.", "map a.b", "text=a.b")]
    [InlineData("User ({text}) in", "User (a) b) in", "text=a) b")]
    [InlineData("peer {ip} . Reason", "peer 192.0.2.1.  Reason", "ip=192.0.2.1")]
    [InlineData("peer {ip}, next", "peer 192.0.2.1 , next", "ip=192.0.2.1")]
    [InlineData("length : {number}", "length :68", "number=68")]
    [InlineData("length: {number}", "length : 68", null)]
    [InlineData("id = {spi}", "id = 0x2CC7158D", "spi=0x2CC7158D")]
    [InlineData("stack ={? {stack}}", "stack =", "")]
    [InlineData("stack ={? {stack}}", "stack =   0x01  0x02", "stack=0x01  0x02")]
    [InlineData("{stack}", "0x0852f6a1 0x0852fa33", "stack=0x0852f6a1 0x0852fa33")]
    [InlineData("{stack}", "fdab93 08061c0e.", "stack=fdab93 08061c0e")]
    [InlineData("{stack}", "0x0852f6a1 and more", null)]
    [InlineData("{stack}", "added", null)]
    [InlineData("{stack}", "12 34", null)]
    [InlineData("{stack}", "", null)]
    [InlineData("is {flag=is NOT>false|is>true} it", "is is NOT it", "flag=false")]
    [InlineData("is {flag=is NOT>false|is>true} it", "is IS it", "flag=true")]
    [InlineData("why {kind=idle>idle-timeout|*}", "why idle", "kind=idle-timeout")]
    [InlineData("why {kind=idle>idle-timeout|*}", "why something else", "kind=something else")]
    [InlineData("why {kind=idle|lost}", "why something", null)]
    [InlineData("{=Send|Sending} it", "sending it", "")]
    [InlineData("{=Send|Sending} it", "sends it", null)]
    [InlineData("sync{? ({text})} done", "sync (full) done", "text=full")]
    [InlineData("sync{? ({text})} done", "sync done", "")]
    [InlineData("a {{b}} {number}", "a {b} 5", "number=5")]
    [InlineData("count {number} of", "count 12345678901234567890 of", null)]
    [InlineData("mask {mask} end", "mask 255.255.255.0 end", "mask=255.255.255.0")]
    [InlineData("mask {mask} end", "mask 24 end", "mask=24")]
    [InlineData("with {list} total", "with HDR + SA (1) total", "list=HDR + SA (1)")]
    [InlineData("ok", "not ok", null)]
    public void A_template_matches_the_whole_text_or_nothing(string template, string text, string? expected) =>
        Assert.Equal(expected, Match(template, text));

    [Theory]
    [InlineData("{text}", CatalogRule.TemplateTooBroad)]
    [InlineData("{text}: {number}", CatalogRule.TemplateTooBroad)]
    [InlineData("{stack} {text}", CatalogRule.TemplateTooBroad)]
    [InlineData("{hex}", CatalogRule.TemplateTooBroad)]
    [InlineData("bad {nope} name", CatalogRule.UnknownField)]
    [InlineData("bad {text", CatalogRule.TemplateSyntax)]
    [InlineData("bad text}", CatalogRule.TemplateSyntax)]
    [InlineData("bad {?text", CatalogRule.TemplateSyntax)]
    [InlineData("bad {text}{number}", CatalogRule.VariablesTouch)]
    [InlineData("bad {?x {text}{word}}", CatalogRule.VariablesTouch)]
    public void A_template_that_breaks_a_rule_is_refused(string template, CatalogRule rule)
    {
        Assert.Null(TemplateParser.Parse(template, TinyCatalog.Fields, out var problem));
        Assert.Equal(rule, problem!.Rule);
    }

    [Fact]
    public void The_rest_of_a_line_is_any_text()
    {
        Assert.NotNull(TemplateParser.Parse("{*}", TinyCatalog.Fields, out _));
        Assert.Equal("", Match("{*}", "anything at all"));
    }

    [Fact]
    public void No_text_makes_the_matcher_run_for_long()
    {
        const int variables = 20;
        var template = string.Concat(Enumerable.Repeat("{text}, ", variables)) + "end";
        var program = TemplateCompiler.Compile(TemplateParser.Parse(template, TinyCatalog.Fields, out _)!, TinyCatalog.Fields);
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a, ", 20_000)) + "ed");

        Assert.False(TemplateMatcher.TryMatch(program, text, 0, new FieldSlots(), out var tried));

        // Each variable notices once that the budget is spent.
        Assert.InRange(tried, TemplateMatcher.Budget, TemplateMatcher.Budget + variables);
    }

    [Fact]
    public void A_real_line_needs_a_few_places()
    {
        var nodes = TemplateParser.Parse("from {ip}/{port} to {text}{? on {text}}", TinyCatalog.Fields, out _)!;
        var program = TemplateCompiler.Compile(nodes, TinyCatalog.Fields);

        Assert.True(TemplateMatcher.TryMatch(program, "from 192.0.2.1/ssh to the gate on outside"u8, 0, new FieldSlots(), out var tried));
        Assert.InRange(tried, 1, 20);
    }

    [Fact]
    public void A_failed_attempt_leaves_no_fields_behind()
    {
        var slots = new FieldSlots();
        slots.Add(0, 0, 1);
        var nodes = TemplateParser.Parse("a {text}, {text} b{? c {text}} d", TinyCatalog.Fields, out _)!;
        var program = TemplateCompiler.Compile(nodes, TinyCatalog.Fields);

        Assert.False(TemplateMatcher.TryMatch(program, "a x, y b c z e"u8, 0, slots));
        Assert.Equal(1, slots.Count);
    }

    private static string? Match(string template, string text)
    {
        var nodes = TemplateParser.Parse(template, TinyCatalog.Fields, out var problem);
        Assert.Null(problem);
        var slots = new FieldSlots();
        var bytes = Encoding.UTF8.GetBytes(text);
        if (!TemplateMatcher.TryMatch(TemplateCompiler.Compile(nodes!, TinyCatalog.Fields), bytes, 0, slots))
        {
            return null;
        }

        var found = new List<string>();
        foreach (var slot in slots.All)
        {
            var value = slot.Value is { } fixedValue
                ? Encoding.UTF8.GetString(fixedValue)
                : Encoding.UTF8.GetString(bytes, slot.Start, slot.Length);
            found.Add($"{TinyCatalog.Fields[slot.Field].Name}={value}");
        }

        return string.Join(' ', found);
    }
}
