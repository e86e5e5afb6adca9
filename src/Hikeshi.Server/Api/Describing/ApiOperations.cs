using P = Hikeshi.Server.Api.Describing.ApiParameter;

namespace Hikeshi.Server.Api.Describing;

/// <summary>
/// All requests of the API: what the OpenAPI document, the page <c>/api</c> and the reference are made of. A test compares
/// it with what the server answers.
/// </summary>
internal static class ApiOperations
{
    private const string Json = "application/json";

    private static readonly P Query = new("q", new("A query of the search language; all without it.", "検索式。省略するとすべて。"));
    private static readonly P Limit = new("limit", new("The most items of a page, 1 to 10,000 (100).", "1 ページの最大件数。1～10,000（既定：100）。"), "integer");
    private static readonly P Cursor = new("cursor", new("The next of the page before.", "前のページの next。"));
    private static readonly P Device = new("device", new("Only this device.", "この装置だけ。"));
    private static readonly P Since = new("since", new("Only what ended or went on at this time or later.", "この時刻以降に続いていた、または終わったものだけ。"));
    private static readonly P Lang = new("lang", new("The language of texts, before Accept-Language.", "文の言語。Accept-Language より優先します。")) { Values = ["en", "ja"] };
    private static readonly P Key = new("key", new("The key of the event.", "イベントのキー。")) { IsInPath = true, IsRequired = true };
    private static readonly P Id = new("id", new("The ID.", "ID。")) { IsInPath = true, IsRequired = true };

    private static readonly P Name = new("name", new("The name.", "名前。")) { IsInPath = true, IsRequired = true };

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", "/api/v1/events", new("Finds events. With Accept: application/x-ndjson all of them come as a stream, one a line.", "イベントを検索します。Accept: application/x-ndjson を付けると、すべてを 1 行ずつ順次返します。"), "Event",
            Query, Limit, Cursor, new("order", new("Which come first (newest).", "並び順（既定：newest）。")) { Values = ["newest", "oldest"] }, Lang) { List = "events" },
        new("GET", "/api/v1/events/count", new("Counts events.", "イベントを数えます。"), "Count", Query),
        new("GET", "/api/v1/events/histogram", new("Counts events by span of time and severity.", "イベントを時間帯と重大度ごとに数えます。"), "Histogram",
            Query, new("seconds", new("The length of a span (3600).", "時間帯の長さ（秒。既定：3600）。"), "integer")),
        new("GET", "/api/v1/events/top", new("The values of a field that most events have.", "フィールドの値を、件数の多い順に返します。"), "Top",
            Query, new("field", new("A field of the search language.", "検索式のフィールド。")) { IsRequired = true }, new("limit", new("The most values, 1 to 1,000 (10).", "最大件数。1～1,000（既定：10）。"), "integer")),
        new("GET", "/api/v1/events/tail", new("Events as they come, as server-sent events.", "届いたイベントを順に返します（server-sent events）。"), "text/event-stream", Query, Lang),
        new("GET", "/api/v1/events/{key}", new("One event.", "1 件のイベント。"), "Event", Key, Lang),
        new("GET", "/api/v1/events/{key}/neighbours", new("The events that came before and after one.", "前後に届いたイベント。"), "Event",
            Key, new("count", new("How many of each side, 1 to 1,000 (10).", "前後それぞれの件数。1～1,000（既定：10）。"), "integer"), Lang) { List = "events" },
        new("GET", "/api/v1/complete", new("What may stand at the cursor of a query.", "検索式のカーソル位置に入る候補。"), "object",
            Query, new("cursor", new("The place in UTF-16 units; the end without it.", "UTF-16 単位の位置。省略すると末尾。"), "integer"), Lang),
        new("GET", "/api/v1/incidents", new("Incidents.", "インシデントの一覧。"), "Incident",
            new P("kind", new("Only this kind.", "この種類だけ。")), new P("severity", new("Only this severity; may be repeated.", "この重大度だけ。複数指定可。")) { Values = ["critical", "high", "medium", "low", "info"] },
            new P("state", new("Only this state.", "この状態だけ。")) { Values = ["open", "resolved"] }, Device,
            new P("acknowledged", new("Only those that somebody looks after, or that nobody does.", "担当者がいるもの、またはいないものだけ。")) { Values = ["true", "false"] },
            Since, new P("order", new("Which come first: those with the newest line, or what is open and worst (newest).", "並び順：最後の行が新しい順、または継続中で重大なものから（既定：newest）。")) { Values = ["newest", "worst"] },
            Limit, Cursor) { List = "incidents" },
        new("GET", "/api/v1/incidents/{id}", new("One incident.", "1 件のインシデント。"), "Incident", Id),
        new("POST", "/api/v1/incidents/{id}/decisions", new("Adds what a person decided: acknowledge, unacknowledge, comment, resolve, reopen.", "人の判断を追加します：acknowledge、unacknowledge、comment、resolve、reopen。"), "none", Id)
            { Sends = [Json], Example = """{"kind":"acknowledge","person":"tanaka","comment":"…"}""" },
        new("GET", "/api/v1/sessions", new("VPN sessions, the one that ended last first.", "VPN セッションを、終了の新しい順に返します。"), "Session",
            Device, new P("user", new("Only this user.", "このユーザーだけ。")), new P("peer", new("Only this peer.", "このピアだけ。")), Since, Limit, Cursor) { List = "sessions" },
        new("GET", "/api/v1/tunnels", new("VPN tunnels as diagnosis knows them now.", "現時点で診断が把握している VPN トンネル。"), "Tunnel", Device, Limit, Cursor) { List = "tunnels" },
        new("GET", "/api/v1/failovers", new("Failover pairs as diagnosis knows them now.", "現時点で診断が把握しているフェールオーバーペア。"), "Failover", Limit, Cursor) { List = "failovers" },
        new("GET", "/api/v1/devices", new("The devices that sent since the start: identity, clock, rate, losses.", "起動後に送信した装置：名前、時計、行数、損失。"), "Device", Limit, Cursor) { List = "devices" },
        new("GET", "/api/v1/devices/{name}", new("One device, by its name or an alias.", "名前または別名で指定した 1 台の装置。"), "Device",
            Name),
        new("GET", "/api/v1/messages", new("What the catalog holds, or what of it holds some words.", "カタログの一覧、または語による検索。"), "Message",
            new P("q", new("Words; in double quotes they stand together.", "語。二重引用符で囲むと続いた語句とみなします。")), new P("family", new("Only this family.", "この分類だけ。")), Limit, Cursor, Lang) { List = "messages" },
        new("GET", "/api/v1/messages/{id}", new("A message, phrase or cause explained.", "メッセージ、定型句、原因の解説。"), "Explanation", Id, Lang),
        new("POST", "/api/v1/ingest", new("Takes lines, or records with raw, raw_base64 or message; answers when they are safe on disk.", "行、または raw、raw_base64、message を持つレコードを受け取り、ディスクに書き終えてから応答します。"), "object")
            { Sends = ["text/plain", "application/x-ndjson"] },
        new("POST", "/api/v1/sql", new("Runs one SELECT over events, incidents and sessions.", "events、incidents、sessions に 1 つの SELECT 文を実行します。"), "Rows")
            { Sends = [Json], Example = """{"sql":"SELECT device, count(*) FROM events GROUP BY ALL","events":"since:1d","limit":1000,"seconds":60}""" },
        new("GET", "/api/v1/users", new("Users with their roles; for admins, as all below.", "ユーザーと権限の一覧。以下は管理者のみ使用できます。"), "object"),
        new("POST", "/api/v1/users", new("Makes a user.", "ユーザーを追加します。"), "none")
            { Sends = [Json], Example = """{"name":"tanaka","role":"viewer","password":"…"}""" },
        new("DELETE", "/api/v1/users/{name}", new("Removes a user with all tokens and logins.", "ユーザーを、そのトークンとログインとともに削除します。"), "none", Name),
        new("PUT", "/api/v1/users/{name}/role", new("Gives a user another role.", "ユーザーの権限を変更します。"), "none", Name) { Sends = [Json], Example = """{"role":"operator"}""" },
        new("PUT", "/api/v1/users/{name}/password", new("Gives a user another password.", "ユーザーのパスワードを変更します。"), "none", Name) { Sends = [Json], Example = """{"password":"…"}""" },
        new("GET", "/api/v1/tokens", new("Tokens of programs, without what they are.", "プログラム用トークンの一覧。トークン自体は含みません。"), "object"),
        new("POST", "/api/v1/tokens", new("Makes a token and shows it this once.", "トークンを発行し、一度だけ返します。"), "object")
            { Sends = [Json], Example = """{"name":"grafana","user":"tanaka","role":"viewer","expires":"2027-01-31T00:00:00Z"}""" },
        new("DELETE", "/api/v1/tokens/{name}", new("Revokes a token.", "トークンを失効させます。"), "none", Name),
        new("GET", "/api/v1/audit", new("The audit log, the newest row first.", "監査ログを新しい順に返します。"), "object",
            new P("person", new("Only what this person did.", "この人の操作だけ。")), new("before", new("The next of the page before.", "前のページの next。"), "integer"), new("limit", new("The most rows, 1 to 1,000 (100).", "最大件数。1～1,000（既定：100）。"), "integer")),
        new("GET", "/api/v1/holds", new("Legal holds, the released ones included; for admins, as the two below.", "ホールドの一覧。解除済みのものも含みます。以下の 2 つとともに、管理者のみ使用できます。"), "object"),
        new("POST", "/api/v1/holds", new("Places a hold; person is who placed it where nobody is logged in.", "ホールドを設定します。person は、ログインしていない場合の設定者です。"), "none")
            { Sends = [Json], Example = """{"name":"case-7","reason":"…","person":"tanaka","device":"fw-a","since":"2026-01-01T00:00:00Z","until":"2026-02-01T00:00:00Z"}""" },
        new("POST", "/api/v1/holds/release", new("Releases a hold; it stays in the list.", "ホールドを解除します。一覧には残ります。"), "none")
            { Sends = [Json], Example = """{"name":"case-7"}""" },
        new("GET", "/api/v1/export", new("Writes events in the order in which they came, with keys that name the store: as NDJSON, or as a tar archive of Parquet files, one a day.", "イベントを届いた順に書き出します。形式は NDJSON、または日ごとの Parquet ファイルを収めた tar です。キーはストアを特定します。"), "application/x-ndjson",
            Query, new("format", new("The format (ndjson).", "形式（既定：ndjson）。")) { Values = ["ndjson", "parquet"] }, Lang),
        new("POST", "/api/v1/import", new("Stores a log, or an export as NDJSON or Parquet, that is sent as the body.", "本文として送信されたログ、またはエクスポート（NDJSON、Parquet）を取り込みます。"), "object",
            new P("name", new("The name of the file; .parquet tells its kind.", "ファイル名。Parquet は .parquet で判別します。")), new P("timezone", new("The zone of times that name none (UTC).", "時差の書かれていない時刻のタイムゾーン（既定：UTC）。")),
            new P("year", new("The year of the first line.", "先頭行の年。"), "integer"), new P("zone_map", new("A zone name of the log and its offset, such as JST=+09:00; may be repeated.", "ログに現れるタイムゾーン名と時差（例：JST=+09:00）。複数指定可。")), new P("input", new("How lines lie in a log (auto).", "ログの形式（既定：auto）。"))) { Sends = ["application/octet-stream"] },
        new("GET", "/api/v1/verify", new("Computes the hash chains again, and tells what is not whole.", "ハッシュチェーンを計算し直し、異常を返します。"), "object",
            new P("from", new("The first day of receipt.", "最初の受信日。")), new P("to", new("The last day of receipt.", "最後の受信日。"))),
        new("GET", "/api/v1/status", new("Counters of the server by sender, device and listener.", "送信元、装置、待ち受けごとのカウンター。"), "object"),
        new("GET", "/api/v1/version", new("Which program answers.", "プログラムのバージョン。"), "object"),
    ];
}
