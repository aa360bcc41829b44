/** What an action answers: its value, or a refusal that the caller must look at. Faults are thrown, refusals never. */
export type Ok<T> = { ok: true; value: T }
export type Refusal = { readonly kind: string }
export type Fail<R extends Refusal> = { ok: false; refusal: R }

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
/** A refusal: `kind` is a closed word whose text in every language is in the module's messages. */
export const fail = <const R extends Refusal>(refusal: R): Fail<R> => ({ ok: false, refusal })
