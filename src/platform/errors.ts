/** Why the program cannot start or a command cannot run: one clear sentence for a person at a terminal. */
export class StartError extends Error {
  override name = 'StartError'
}

/** A request that is answered with a page or problem of its own, instead of a fault. */
export class HttpError extends Error {
  override name = 'HttpError'
  readonly status: number
  /** A stable word for machines and for the messages of each language. */
  readonly kind: string
  constructor(status: number, kind: string, options?: ErrorOptions) {
    super(kind, options)
    this.status = status
    this.kind = kind
  }
}
