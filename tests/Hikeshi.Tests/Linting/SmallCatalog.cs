using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;
using Hikeshi.Linting;

namespace Hikeshi.Tests.Linting;

/// <summary>A catalog of a few files without any problem; a test breaks one of them.</summary>
internal sealed class SmallCatalog
{
    public const string Message = "messages/713/713001.toml";
    public const string FreeForm = "messages/713/713002.toml";
    public const string Phrase = "phrases/known-text.toml";
    public const string Fields = "fields/all.toml";
    public const string Cause = "causes/peer-gone.toml";
    public const string Story = "scenarios/peer-leaves.toml";
    public const string Part = "scenarios/keys.toml";
    public const string Kind = "incidents/device.storm.toml";

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        [Message] = """
            id = "713001"
            severity = 3
            family = "ike"
            outcome = "failure"
            action = "watch"
            limited = { seconds = 10, per = "device", when = "UDP" }
            products = ["ASA"]
            sources = ["device lines"]

            [[templates]]
            text = 'Peer {peer.ip} is {ike.lost=gone>true|back>false} after {count} tries'
            source = "device"

            [[templates]]
            text = 'Peer {reason}'
            source = "reference"

            [[signals]]
            strength = "names"
            cause = "peer-gone"
            side = "peer"

            [related]
            after = ["713002"]

            [title]
            en = "The peer is gone"
            ja = "対向が応答しない"

            [explanation]
            en = "The peer does not answer."
            ja = "対向から応答がありません。"

            [advice]
            en = "Look at the path."
            ja = "経路を確認します。"

            [[samples]]
            line = '%FTD-3-713001: Peer 192.0.2.1 is gone after 3 tries'
            [samples.fields]
            "peer.ip" = "192.0.2.1"
            "ike.lost" = true
            "count" = 3

            [[samples]]
            template = 2
            line = 'Peer unreachable'
            [samples.fields]
            "reason" = "unreachable"
            """,
        [FreeForm] = """
            id = "713002"
            severity = 7
            family = "ike"
            outcome = "neutral"
            action = "watch"
            sources = ["device lines"]

            [[templates]]
            text = '{*}'
            source = "device"

            [title]
            en = "A step in free words"
            ja = "処理経過の自由文"

            [explanation]
            en = "A step."
            ja = "処理の一歩です。"

            [advice]
            en = "Nothing to do here."
            ja = "対処は不要です。"

            [[samples]]
            line = '%FTD-7-713002: anything at all'
            """,
        [Phrase] = """
            phrase = "known-text"
            messages = ["713002"]
            family = "ike"
            outcome = "neutral"
            action = "watch"
            sources = ["device lines"]

            [[templates]]
            text = 'Keys made for {peer.ip}'
            source = "device"

            [title]
            en = "Keys were made"
            ja = "鍵を生成した"

            [explanation]
            en = "Keys were made."
            ja = "鍵を生成しました。"

            [advice]
            en = "Nothing to do."
            ja = "対応は要りません。"

            [[samples]]
            line = 'Keys made for 192.0.2.7'
            phrase = "known-text"
            [samples.fields]
            "peer.ip" = "192.0.2.7"
            """,
        ["phrases/other-text.toml"] = """
            phrase = "other-text"
            messages = ["713002"]
            family = "ike"
            outcome = "neutral"
            action = "watch"
            sources = ["device lines"]

            [[templates]]
            text = 'Keys lost by {peer.ip}'
            source = "device"

            [title]
            en = "Keys were lost"
            ja = "鍵を失った"

            [explanation]
            en = "Keys were lost."
            ja = "鍵が失われました。"

            [advice]
            en = "Rekey."
            ja = "鍵を更新します。"

            [[samples]]
            line = 'Keys lost by 192.0.2.8'
            [samples.fields]
            "peer.ip" = "192.0.2.8"
            """,
        [Fields] = """
            [[fields]]
            name = "peer.ip"
            type = "ip"
            else = "peer.name"
            en = "Address of the peer"
            ja = "対向のアドレス"

            [[fields]]
            name = "peer.name"
            type = "word"
            en = "Name of the peer"
            ja = "対向の名前"

            [[fields]]
            name = "ike.lost"
            type = "bool"
            en = "Whether the peer is lost"
            ja = "対向を失ったか"

            [[fields]]
            name = "count"
            type = "int"
            en = "How many"
            ja = "件数"

            [[fields]]
            name = "reason"
            type = "text"
            en = "Why"
            ja = "理由"
            """,
        [Kind] = """
            kind = "device.storm"
            severity = "low"
            families = ["ike"]
            subject = []
            lookback = 60
            settle = 30
            quiet = 3600

            [[awaits]]
            after = ["713001"]
            until = ["713002"]
            seconds = 60
            cause = "peer-gone"
            confidence = "low"

            [[spreads]]
            field = "peer.ip"
            count = 5
            seconds = 600
            except = []
            cause = "peer-gone"
            claims = ["peer-gone"]

            [title]
            en = "The device"
            ja = "装置"

            [trouble]
            en = "peers go away"
            ja = "対向が次々に消えています"

            [cannot_tell]
            en = "Level 7 tells more."
            ja = "レベル 7 で詳しく分かります。"
            """,
        [Cause] = """
            cause = "peer-gone"
            side = "peer"

            [title]
            en = "The peer went away"
            ja = "対向の消失"

            [explanation]
            en = "It is not there."
            ja = "対向が存在しません。"

            [confirm]
            commands = ["ping 192.0.2.1"]
            en = "No answer comes."
            ja = "応答がありません。"

            [mend]
            en = "Bring it back."
            ja = "対向を復旧させます。"
            """,
        [Story] = """
            scenario = "peer-leaves"
            kind = "vpn.tunnel"
            causes = ["peer-gone"]
            again = [5, 9]
            steps = [
              { include = "keys", repeat = 2 },
              { message = "713001", new = "session", fields = { "count" = "{2-4}", "ike.lost" = true } },
            ]

            [title]
            en = "The peer leaves"
            ja = "対向がいなくなる"
            """,
        [Part] = """
            part = "keys"
            steps = [
              { phrase = "known-text", context = "peer" },
            ]
            """,
        ["families.toml"] = "[[families]]\nname = \"ike\"\nen = \"IKE\"\nja = \"IKE の処理\"\n",
        ["actions.toml"] = "[[actions]]\nname = \"watch\"\nen = \"Watch\"\nja = \"様子を見る\"\n",
        ["outcomes.toml"] = "[[outcomes]]\nname = \"failure\"\nen = \"Failure\"\nja = \"失敗\"\n\n"
            + "[[outcomes]]\nname = \"neutral\"\nen = \"Neutral\"\nja = \"情報\"\n",
        ["classes.toml"] = "[[classes]]\nname = \"vpn\"\nprefixes = [\"713\"]\nen = \"VPN\"\nja = \"VPN 接続\"\n",
    };

    /// <summary>Replaces a text of a file, which must be there.</summary>
    public SmallCatalog Break(string file, string old, string broken)
    {
        Assert.Contains(old, _files[file], StringComparison.Ordinal);
        _files[file] = _files[file].Replace(old, broken, StringComparison.Ordinal);
        return this;
    }

    public SmallCatalog Move(string file, string to)
    {
        _files[to] = _files[file];
        _files.Remove(file);
        return this;
    }

    public SmallCatalog Copy(string file, string to)
    {
        _files[to] = _files[file];
        return this;
    }

    public IReadOnlyList<CatalogProblem> Lint()
    {
        var draft = new CatalogDraft();
        foreach (var (path, text) in _files)
        {
            CatalogFileReader.Read(draft, path, text.ReplaceLineEndings("\n"));
        }

        return CatalogLint.Check(draft, MessageCatalog.FromDraft(draft));
    }
}
