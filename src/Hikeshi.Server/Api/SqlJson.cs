using System.Collections;
using System.Globalization;
using System.Text.Json;
using Hikeshi.DuckDb.Selecting;

namespace Hikeshi.Server.Api;

/// <summary>An answer in SQL as JSON: <c>{"columns":[{"name":…,"type":…}],"rows":[[…]],"more":false}</c>.</summary>
internal static class SqlJson
{
    public static ReadOnlyMemory<byte> Of(SqlAnswer answer) => JsonAnswer.Bytes(to => Write(to, answer));

    private static void Write(Utf8JsonWriter to, SqlAnswer answer)
    {
        to.WriteStartObject();
        to.WriteStartArray("columns");
        foreach (var column in answer.Columns)
        {
            to.WriteStartObject();
            to.WriteString("name", column.Name);
            to.WriteString("type", column.Type);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteStartArray("rows");
        foreach (var row in answer.Rows)
        {
            to.WriteStartArray();
            foreach (var value in row)
            {
                Write(to, value);
            }

            to.WriteEndArray();
        }

        to.WriteEndArray();
        to.WriteBoolean("more", answer.HasMore);
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                to.WriteNullValue();
                break;
            case bool truth:
                to.WriteBooleanValue(truth);
                break;
            case string text:
                to.WriteStringValue(text);
                break;
            case double or float when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number):
                to.WriteNumberValue(number);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or System.Numerics.BigInteger:
                to.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                to.WriteStringValue(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                to.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                to.WriteStartObject();
                foreach (DictionaryEntry item in map)
                {
                    to.WritePropertyName(Convert.ToString(item.Key, CultureInfo.InvariantCulture) ?? "");
                    Write(to, item.Value);
                }

                to.WriteEndObject();
                break;
            case byte[] bytes:
                to.WriteBase64StringValue(bytes);
                break;
            case IEnumerable list:
                to.WriteStartArray();
                foreach (var item in list)
                {
                    Write(to, item);
                }

                to.WriteEndArray();
                break;
            default:
                to.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
