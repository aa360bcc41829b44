import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sql } from './sql.ts'

/** A column's PostgreSQL type, and how its value is written in the binary form of COPY (PostgreSQL manual, “COPY”, “Binary Format”). */
const writers = {
  int4: (value: number) => {
    const field = Buffer.allocUnsafe(4)
    field.writeInt32BE(value)
    return field
  },
  int8: (value: number) => {
    const field = Buffer.allocUnsafe(8)
    field.writeBigInt64BE(BigInt(value))
    return field
  },
  float4: (value: number) => {
    const field = Buffer.allocUnsafe(4)
    field.writeFloatBE(value)
    return field
  },
  bytea: (value: Buffer) => value,
  text: (value: string) => Buffer.from(value),
  // Microseconds from the beginning of 2000.
  timestamptz: (value: Date) => {
    const field = Buffer.allocUnsafe(8)
    field.writeBigInt64BE(BigInt(value.getTime() - Date.UTC(2000, 0, 1)) * 1000n)
    return field
  },
  'int4[]': (list: ArrayLike<number>) => arrayOf(23, 4, list.length, (field, at, i) => field.writeInt32BE(list[i]!, at)),
  'int8[]': (list: ArrayLike<number>) => arrayOf(20, 8, list.length, (field, at, i) => field.writeBigInt64BE(BigInt(list[i]!), at)),
  'float4[]': (list: ArrayLike<number>) => arrayOf(700, 4, list.length, (field, at, i) => field.writeFloatBE(list[i]!, at)),
}

export type ColumnType = keyof typeof writers
type Value<T extends ColumnType> = Parameters<(typeof writers)[T]>[0] | null
type Row<Columns extends Record<string, ColumnType>> = { [Name in keyof Columns]: Value<Columns[Name]> }

function arrayOf(type: number, size: number, length: number, write: (field: Buffer, at: number, i: number) => void): Buffer {
  if (length === 0) {
    const none = Buffer.alloc(12)
    none.writeInt32BE(type, 8)
    return none
  }
  const field = Buffer.allocUnsafe(20 + length * (4 + size))
  field.writeInt32BE(1, 0)
  field.writeInt32BE(0, 4)
  field.writeInt32BE(type, 8)
  field.writeInt32BE(length, 12)
  field.writeInt32BE(1, 16)
  for (let i = 0; i < length; i++) {
    const at = 20 + i * (4 + size)
    field.writeInt32BE(size, at)
    write(field, at + 4, i)
  }
  return field
}

// Small fields are gathered, so that a row costs no write of its own.
const CHUNK = 65_536

/**
 * Puts many rows into a table at once, as bytes: nothing is escaped or read as text on either side, which for long texts and arrays
 * costs more than storing them. Inside the caller's transaction, where there is one.
 * @param table the table's name with its schema, written by the caller, never a reader's word
 * @param columns name and type of each column, in the rows' order
 */
export async function copyIn<Columns extends Record<string, ColumnType>>(
  sql: Sql,
  table: string,
  columns: Columns,
  rows: Iterable<Row<Columns>>,
): Promise<void> {
  const names = Object.keys(columns)
  const writersOf = names.map((name) => writers[columns[name] as ColumnType] as (value: unknown) => Buffer)
  function* bytes(): Generator<Buffer> {
    const head = Buffer.alloc(19)
    head.write('PGCOPY\n\xff\r\n\0', 'latin1')
    let parts: Buffer[] = [head]
    let size = head.length
    for (const row of rows) {
      const count = Buffer.allocUnsafe(2)
      count.writeInt16BE(names.length)
      parts.push(count)
      size += 2
      for (let i = 0; i < names.length; i++) {
        const value = (row as Record<string, unknown>)[names[i] as string]
        const length = Buffer.allocUnsafe(4)
        const field = value === null ? undefined : (writersOf[i] as (value: unknown) => Buffer)(value)
        length.writeInt32BE(field ? field.length : -1)
        parts.push(length)
        size += 4
        if (field) {
          parts.push(field)
          size += field.length
        }
      }
      if (size >= CHUNK) {
        yield Buffer.concat(parts, size)
        parts = []
        size = 0
      }
    }
    const end = Buffer.alloc(2)
    end.writeInt16BE(-1)
    parts.push(end)
    yield Buffer.concat(parts, size + 2)
  }
  const stream = await sql.unsafe(`copy ${table} (${names.join(', ')}) from stdin (format binary)`).writable()
  await pipeline(Readable.from(bytes()), stream)
}
