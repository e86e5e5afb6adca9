using DuckDB.NET.Native;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// The rows that the database takes at a time (<c>duckdb_data_chunk</c>), filled in its own memory. What a row does not
/// set is NULL.
/// </summary>
internal sealed unsafe class ColumnChunk : IDisposable
{
    private const int Rows = RowGroup.VectorRows;
    private const int WordBits = 64;
    private const int ValidityBytes = Rows / 8;
    private const int UsualFieldsARow = 4;

    private readonly DuckDBDataChunk _chunk;
    private readonly byte*[] _data;
    private readonly ulong*[] _valid;
    private readonly nint _fields;
    private DuckDBListEntry* _lists;
    private NativeText* _names;
    private NativeText* _values;
    private ulong _fieldsUsed;
    private ulong _fieldsRoom;

    public ColumnChunk(EventTypes types)
    {
        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(types.Handles, (ulong)types.Handles.Length);
        (_data, _valid) = (new byte*[types.Handles.Length], new ulong*[types.Handles.Length]);
        _fields = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, (long)EventColumn.Fields);
        Clear();
    }

    public DuckDBDataChunk Handle => _chunk;

    /// <summary>How many rows are filled.</summary>
    public int Count { get; private set; }

    /// <summary>Makes all rows empty again.</summary>
    public void Clear()
    {
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        for (var i = 0; i < _data.Length; i++)
        {
            var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i);
            _data[i] = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
            _valid[i] = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
            new Span<byte>(_valid[i], ValidityBytes).Clear();
        }

        _lists = (DuckDBListEntry*)_data[(int)EventColumn.Fields];
        (Count, _fieldsUsed) = (0, 0);
        Reserve(Rows * UsualFieldsARow);
    }

    /// <summary>Tells the database how many rows there are.</summary>
    public void Seal()
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)Count);
        NativeMethods.Vectors.DuckDBListVectorSetSize(_fields, _fieldsUsed);
    }

    public void Set<T>(EventColumn column, T value)
        where T : unmanaged
    {
        ((T*)_data[(int)column])[Count] = value;
        _valid[(int)column][Count / WordBits] |= 1UL << (Count % WordBits);
    }

    public bool IsSet(EventColumn column, int row) =>
        (_valid[(int)column][row / WordBits] & (1UL << (row % WordBits))) != 0;

    public T Get<T>(EventColumn column, int row)
        where T : unmanaged => IsSet(column, row) ? ((T*)_data[(int)column])[row] : default;

    public ReadOnlySpan<byte> Text(EventColumn column, int row) =>
        IsSet(column, row) ? NativeText.Bytes((NativeText*)_data[(int)column] + row) : default;

    /// <summary>Adds one of the fields that have no column of their own.</summary>
    public void AddField(NativeText name, NativeText value)
    {
        if (_fieldsUsed == _fieldsRoom)
        {
            Reserve(_fieldsRoom * 2);
        }

        if (!IsSet(EventColumn.Fields, Count))
        {
            Set(EventColumn.Fields, new DuckDBListEntry(_fieldsUsed, 0));
        }

        _names[_fieldsUsed] = name;
        _values[_fieldsUsed] = value;
        _fieldsUsed++;
        _lists[Count] = new DuckDBListEntry(_lists[Count].Offset, _fieldsUsed - _lists[Count].Offset);
    }

    public void EndRow() => Count++;

    public void Dispose() => _chunk.Dispose();

    private void Reserve(ulong room)
    {
        NativeMethods.Vectors.DuckDBListVectorSetSize(_fields, _fieldsUsed);
        NativeMethods.Vectors.DuckDBListVectorReserve(_fields, room);
        var entries = NativeMethods.Vectors.DuckDBListVectorGetChild(_fields);
        _names = (NativeText*)NativeMethods.Vectors.DuckDBVectorGetData(
            NativeMethods.Vectors.DuckDBStructVectorGetChild(entries, 0));
        _values = (NativeText*)NativeMethods.Vectors.DuckDBVectorGetData(
            NativeMethods.Vectors.DuckDBStructVectorGetChild(entries, 1));
        _fieldsRoom = Math.Max(room, _fieldsRoom);
    }
}
