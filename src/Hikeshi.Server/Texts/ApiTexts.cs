using Hikeshi.Texts;

namespace Hikeshi.Server.Texts;

/// <summary>What the API says is wrong with a request.</summary>
internal static class ApiTexts
{
    public static LocalText BadNumber { get; } = new(
        "{0} must be a whole number from 1 to {1}.",
        "{0} には 1 から {1} までの整数を指定してください。");

    public static LocalText TooLong { get; } = new(
        "The answer took longer than {0} seconds, and was given up: narrow the time or the query.",
        "応答に {0} 秒以上かかるため中止しました。期間か検索式を絞り込んでください。");

    public static LocalText BadSql { get; } = new(
        "Send JSON with the SELECT statement in sql (at most {0} characters); events, limit (1 to {1}) and seconds (1 to {2}) may be with it.",
        "SELECT 文を sql に入れた JSON を送信してください（{0} 文字以内）。events、limit（1～{1}）、seconds（1～{2}）も指定できます。");

    public static LocalText BadMoment { get; } = new(
        "{0} must be a time such as 2026-01-31T09:00:00Z.",
        "{0} には 2026-01-31T09:00:00Z のような時刻を指定してください。");

    public static LocalText BadCursor { get; } = new(
        "The cursor is none of this list. Begin again at the first page.",
        "カーソルがこの一覧のものではありません。最初のページからやり直してください。");

    public static LocalText BadIncidentOrder { get; } = new(
        "order must be newest or worst.",
        "order には newest か worst を指定してください。");

    public static LocalText BadAcknowledged { get; } = new(
        "acknowledged must be true or false.",
        "acknowledged には true か false を指定してください。");

    public static LocalText NoDevice { get; } = new(
        "No line of a device {0} came since the server started.",
        "サーバーの起動後、装置 {0} からの行は届いていません。");

    public static LocalText NoMessage { get; } = new(
        "The catalog has no message, phrase or cause {0}.",
        "メッセージ、定型句、原因 {0} はカタログにありません。");

    public static LocalText PageIntro { get; } = new(
        "What this server answers. Lists come the newest first, with next for the page after; what is wrong is told as application/problem+json. The same for programs:",
        "このサーバーの API です。一覧は新しい順で、続きがあれば next が付きます。誤りは application/problem+json で返します。プログラム向けの定義：");

    public static LocalText BadImport { get; } = new(
        "timezone must be a zone such as Asia/Tokyo or +09:00, zone_map a name and its offset such as JST=+09:00, input a format such as auto.",
        "timezone には Asia/Tokyo や +09:00 のようなタイムゾーン、zone_map には JST=+09:00 のような名前と時差、input には auto のような形式を指定してください。");

    public static LocalText BadOrder { get; } = new(
        "order must be newest or oldest.",
        "order には newest か oldest を指定してください。");

    public static LocalText BadExportFormat { get; } = new(
        "format must be ndjson or parquet.",
        "format には ndjson か parquet を指定してください。");

    public static LocalText BadHold { get; } = new(
        "The body must be an object with name and reason, or for a release with name; since and until are times such as 2026-01-31T09:00:00+09:00.",
        "本文には name と reason（解除では name）を持つオブジェクトを指定してください。since と until は 2026-01-31T09:00:00+09:00 のような時刻です。");

    public static LocalText BadFormat { get; } = new(
        "format must be csv or ndjson.",
        "format には csv か ndjson を指定してください。");

    public static LocalText BadField { get; } = new(
        "{0} is no field: see docs/en/search.md for names.",
        "{0} というフィールドはありません。名前は docs/ja/search.md を参照してください。");

    public static LocalText NotFound { get; } = new("There is no event with the key {0}.", "キー {0} のイベントはありません。");

    public static LocalText NoIncident { get; } = new("There is no incident {0}.", "インシデント {0} はありません。");

    public static LocalText BadDecision { get; } = new(
        "A decision needs kind (acknowledge, unacknowledge, comment, resolve, reopen) and person, and a comment of at most 4000 characters.",
        "kind（acknowledge、unacknowledge、comment、resolve、reopen）と person を指定してください。comment は 4000 文字以内です。");

    public static LocalText BadType { get; } = new(
        "Send lines as text/plain, or events as application/x-ndjson.",
        "行は text/plain、イベントは application/x-ndjson で送信してください。");

    public static LocalText BadRecord { get; } = new(
        "Line {0} is no JSON object with the text of a log line in \"raw\" or \"message\". Nothing was taken: mend it, and send all again.",
        "{0} 行目は、\"raw\" または \"message\" にログ行を持つ JSON オブジェクトではありません。1 行も取り込んでいません。修正して、すべて送り直してください。");

    public static LocalText BadRecordBehind { get; } = new(
        "Line {0} is no JSON object with the text of a log line in \"raw\" or \"message\". The {1} before it were taken: mend it, and send the rest from there.",
        "{0} 行目は、\"raw\" または \"message\" にログ行を持つ JSON オブジェクトではありません。それより前の {1} 行は取り込み済みです。修正して、その行から送り直してください。");

    public static LocalText Unauthorized { get; } = new(
        "This server asks who you are: log in to the console, or send a token as Authorization: Bearer TOKEN (hikeshi token add makes one).",
        "このサーバーには認証が必要です。コンソールにログインするか、ヘッダー Authorization: Bearer TOKEN を付けてください（トークンは hikeshi token add で発行します）。");

    public static LocalText RoleTooLow { get; } = new(
        "Your role does not allow this: ask an admin for another one (viewer, operator, admin).",
        "この操作を行う権限がありません。管理者に権限（viewer、operator、admin）の変更を依頼してください。");

    public static LocalText ForeignSite { get; } = new(
        "The request comes from a page of another site, or names another host: it is refused.",
        "別のサイトのページからの要求、または別のホスト名宛ての要求のため拒否しました。");
}
