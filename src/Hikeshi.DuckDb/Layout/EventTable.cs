namespace Hikeshi.DuckDb.Layout;

/// <summary>The tables of a file of events.</summary>
internal static class EventTable
{
    /// <summary>
    /// <c>raw</c> is text, so that <c>lower</c> and <c>LIKE</c> work; a line that is no UTF-8 stands there with U+FFFD and
    /// in <c>raw_bytes</c> as it came. <c>moment</c> is the time that searches sort by: the line's, else that of receipt.
    /// A <c>chains</c> row is the end of the hash chain of one device and hour; <c>progress</c> has one row.
    /// </summary>
    public const string Create = """
        CREATE TABLE {0}.events (
            origin UBIGINT NOT NULL, sequence UBIGINT NOT NULL,
            moment TIMESTAMP, received TIMESTAMP, time TIMESTAMP, utc_offset SMALLINT, assumed UTINYINT, late BOOLEAN,
            device VARCHAR, unit VARCHAR, host VARCHAR,
            source_address VARCHAR, proxied BOOLEAN, transport VARCHAR, file VARCHAR, line BIGINT, cut BIGINT,
            wrapped BOOLEAN,
            product VARCHAR, id INTEGER, severity TINYINT, class VARCHAR, family VARCHAR, outcome VARCHAR,
            status VARCHAR, template VARCHAR, phrase VARCHAR,
            peer_high UBIGINT, peer_low UBIGINT, peer_ip VARCHAR, peer_name VARCHAR,
            source_high UBIGINT, source_low UBIGINT, source_ip VARCHAR, source_name VARCHAR,
            source_port BIGINT, source_interface VARCHAR,
            destination_high UBIGINT, destination_low UBIGINT, destination_ip VARCHAR, destination_name VARCHAR,
            destination_port BIGINT, destination_interface VARCHAR,
            network_transport VARCHAR, user_name VARCHAR, vpn_group VARCHAR, interface VARCHAR,
            action VARCHAR, reason VARCHAR,
            fields MAP(VARCHAR, VARCHAR),
            raw VARCHAR USING COMPRESSION zstd, raw_bytes BLOB);
        CREATE TABLE {0}.chains (device VARCHAR NOT NULL, hour TIMESTAMP NOT NULL, events BIGINT NOT NULL, head BLOB NOT NULL);
        CREATE TABLE {0}.progress (sequence UBIGINT NOT NULL);
        INSERT INTO {0}.progress VALUES (0);
        """;

    /// <summary>
    /// What pages add up and group by: the bytes of a line, which took unpacking all lines, and the service, which stood
    /// among the other fields. A type that "changes" fills a column piece by piece; an update would need memory for all of it.
    /// </summary>
    public const string AddCounted = """
        ALTER TABLE {0}.events ADD COLUMN raw_length INTEGER;
        ALTER TABLE {0}.events ADD COLUMN destination_service VARCHAR;
        ALTER TABLE {0}.events ALTER raw_length SET DATA TYPE INTEGER USING (CASE WHEN raw_bytes IS NULL THEN strlen(raw) ELSE octet_length(raw_bytes) END);
        ALTER TABLE {0}.events ALTER destination_service SET DATA TYPE VARCHAR USING (fields['destination.service']);
        """;

    /// <summary>Who told the address of a line that came through a load balancer: what is claimed and what was seen are both kept.</summary>
    public const string AddProxy = "ALTER TABLE {0}.events ADD COLUMN proxy_address VARCHAR";
}
