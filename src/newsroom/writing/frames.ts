import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What goes over the connection of an open text. Browser-safe. */

/** From the browser. */
export type Asked =
  /** I have this much; what am I missing? */
  | { kind: 'open'; vector: Uint8Array }
  /** Keep this. The number comes back when it is kept. */
  | { kind: 'change'; number: number; change: Uint8Array }
  /** Where I am in the text. */
  | { kind: 'presence'; state: Uint8Array }
/** From the server. */
export type Told =
  /** What you were missing, and how much I have: send me the rest. */
  | { kind: 'state'; vector: Uint8Array; change: Uint8Array }
  | { kind: 'change'; change: Uint8Array }
  | { kind: 'presence'; state: Uint8Array }
  /** Everything up to this number is in the database. */
  | { kind: 'kept'; number: number }

/** A message of more bytes is refused; the longest text that a draft may have is far smaller. */
export const mostMessageBytes = 4 * 1024 * 1024

/** Why the server ends the connection (RFC 6455 leaves 4000 to 4999 to us). */
export const closing = {
  /** The session has ended or was never one. */
  signedOut: 4401,
  notAllowed: 4403,
  gone: 4404,
  /** Something was out of order: read anew. */
  again: 4409,
  tooLong: 4413,
  tooFast: 4429,
} as const

const kinds = ['open', 'change', 'presence', 'state', 'kept'] as const

export function writeFrame(frame: Asked | Told): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, kinds.indexOf(frame.kind))
  if (frame.kind === 'open') encoding.writeVarUint8Array(out, frame.vector)
  else if (frame.kind === 'change') {
    encoding.writeVarUint(out, 'number' in frame ? frame.number : 0)
    encoding.writeVarUint8Array(out, frame.change)
  } else if (frame.kind === 'presence') encoding.writeVarUint8Array(out, frame.state)
  else if (frame.kind === 'state') {
    encoding.writeVarUint8Array(out, frame.vector)
    encoding.writeVarUint8Array(out, frame.change)
  } else encoding.writeVarUint(out, frame.number)
  return encoding.toUint8Array(out)
}

/** @returns nothing where the bytes are no message */
export function readFrame(bytes: Uint8Array): (Asked & { kind: 'open' | 'presence' }) | (Asked & { kind: 'change' }) | Told | undefined {
  try {
    const from = decoding.createDecoder(bytes)
    const kind = kinds[decoding.readVarUint(from)]
    switch (kind) {
      case 'open':
        return { kind, vector: decoding.readVarUint8Array(from) }
      case 'change':
        return { kind, number: decoding.readVarUint(from), change: decoding.readVarUint8Array(from) }
      case 'presence':
        return { kind, state: decoding.readVarUint8Array(from) }
      case 'state':
        return { kind, vector: decoding.readVarUint8Array(from), change: decoding.readVarUint8Array(from) }
      case 'kept':
        return { kind, number: decoding.readVarUint(from) }
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}
