/** A request was refused: `kind` is the server's word for why, or one of ours where it could not answer. */
export class Refused extends Error {
  override name = 'Refused'
  readonly kind: string
  /** How long to wait, where that is why. */
  readonly seconds: number | undefined
  /** What else the server said about it. */
  readonly problem: Readonly<Record<string, unknown>>
  constructor(kind: string, problem: Readonly<Record<string, unknown>> = {}) {
    super(kind)
    this.kind = kind
    this.problem = problem
    this.seconds = typeof problem.seconds === 'number' ? problem.seconds : undefined
  }
}

/** Asks the server. @throws Refused for everything but what was asked for */
export async function ask<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
  } catch {
    throw new Refused('no-connection')
  }
  if (answer.status === 204) return undefined as T
  const text = await answer.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused('fault')
  }
  if (answer.ok) return value as T
  const problem = (value ?? {}) as { title?: string }
  throw new Refused(problem.title ?? 'fault', problem)
}
