using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Hikeshi.Events.Json;

/// <summary>
/// A growing buffer of JSON as UTF-8. Strings are escaped so that no terminal, page or spreadsheet obeys them:
/// beside what JSON demands, also DEL, C1 controls, bidirectional overrides and the separators U+2028/9.
/// </summary>
internal sealed class JsonBuffer(int capacity = 4096)
{
    /// <summary>How many bytes <see cref="Slice"/> moves at once.</summary>
    public const int MovedBytes = 32;

    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5F).Where(b => b is not ('"' or '\\')).Select(b => (byte)b)]);

    private byte[] _bytes = new byte[capacity];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    public int Length => _length;

    public void Clear() => _length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Space(text.Length));
        _length += text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(byte b)
    {
        Space(1)[0] = b;
        _length++;
    }

    /// <summary>Sets a byte that was written.</summary>
    public void Set(int at, byte b) => _bytes[at] = b;

    /// <summary>
    /// Copies a piece of mostly a few bytes out of a larger memory: always as many as move at once, without a look at
    /// the length. What is too much lies behind the end, where the next piece goes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Slice(byte[] from, int start, int length)
    {
        // The only place without the runtime's bounds checks: these are the same, once for both moves. A negative
        // start is a large one here.
        if ((uint)length <= MovedBytes && (long)(uint)start + MovedBytes <= from.Length && _bytes.Length - _length >= MovedBytes)
        {
            ref var source = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(from), start);
            ref var target = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length);
            Vector128.LoadUnsafe(ref source).StoreUnsafe(ref target);
            Vector128.LoadUnsafe(ref source, 16).StoreUnsafe(ref target, 16);
            _length += length;
        }
        else
        {
            Raw(from.AsSpan(start, length));
        }
    }

    public void Number(long value)
    {
        if ((ulong)value < 100_000_000)
        {
            Small((uint)value);
            return;
        }

        Utf8Formatter.TryFormat(value, Space(20), out var written);
        _length += written;
    }

    private void Small(uint value)
    {
        var length = 1;
        for (var rest = value; rest >= 10; rest /= 10)
        {
            length++;
        }

        var to = Space(length)[..length];
        for (var i = to.Length - 1; i >= 0; i--)
        {
            to[i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        _length += length;
    }

    /// <summary>Free space to write into; say how much with <see cref="Advance"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Space(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));

    public void Advance(int count) => _length += count;

    /// <summary>Writes a quoted string; false when bytes that are not UTF-8 became U+FFFD.</summary>
    public bool String(ReadOnlySpan<byte> text)
    {
        Raw((byte)'"');
        var whole = true;
        while (true)
        {
            var special = text.IndexOfAnyExcept(Plain);
            if (special < 0)
            {
                Raw(text);
                break;
            }

            Raw(text[..special]);
            text = text[special..];
            text = text[Special(text, ref whole)..];
        }

        Raw((byte)'"');
        return whole;
    }

    /// <summary>True when nothing in a text needs escaping, so that no part of it does.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text)
    {
        while (text.Length >= Vector128<byte>.Count)
        {
            if (HasSpecial(Vector128.Create(text)))
            {
                return false;
            }

            text = text[Vector128<byte>.Count..];
        }

        return text.IndexOfAnyExcept(Plain) < 0;
    }

    /// <summary>The same bytes as <see cref="Plain"/> is made without.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasSpecial(Vector128<byte> text)
    {
        var fromBlank = text - Vector128.Create((byte)' ');
        var inRange = Vector128.Equals(Vector128.Min(fromBlank, Vector128.Create((byte)('~' - ' '))), fromBlank);
        var quotes = Vector128.Equals(text, Vector128.Create((byte)'"')) | Vector128.Equals(text, Vector128.Create((byte)'\\'));
        return Vector128.AndNot(inRange, quotes) != Vector128<byte>.AllBitsSet;
    }

    /// <summary>Writes a quoted string that is known to be plain.</summary>
    public void PlainString(ReadOnlySpan<byte> text)
    {
        var to = Space(text.Length + 2);
        to[0] = (byte)'"';
        text.CopyTo(to[1..]);
        to[text.Length + 1] = (byte)'"';
        _length += text.Length + 2;
    }

    public void String(string text) => String(Encoding.UTF8.GetBytes(text));

    public void Base64(ReadOnlySpan<byte> bytes)
    {
        Raw((byte)'"');
        System.Buffers.Text.Base64.EncodeToUtf8(bytes, Space(((bytes.Length / 3) + 1) * 4), out _, out var written);
        _length += written;
        Raw((byte)'"');
    }

    private int Special(ReadOnlySpan<byte> text, ref bool whole)
    {
        if (text[0] < 0x80)
        {
            Escape(text[0]);
            return 1;
        }

        var status = Rune.DecodeFromUtf8(text, out var rune, out var length);
        if (status != OperationStatus.Done)
        {
            whole = false;
            Raw("\uFFFD"u8);
            return Math.Max(length, 1);
        }

        if (MustEscape(rune.Value))
        {
            Escape(rune.Value);
        }
        else
        {
            Raw(text[..length]);
        }

        return length;
    }

    private static bool MustEscape(int rune) =>
        rune is < 0xA0 or 0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    private void Escape(int rune)
    {
        switch (rune)
        {
            case '"':
                Raw("\\\""u8);
                break;
            case '\\':
                Raw("\\\\"u8);
                break;
            case '\n':
                Raw("\\n"u8);
                break;
            case '\r':
                Raw("\\r"u8);
                break;
            case '\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u"u8);
                Utf8Formatter.TryFormat(rune, Space(4), out _, new StandardFormat('x', 4));
                _length += 4;
                break;
        }
    }
}
