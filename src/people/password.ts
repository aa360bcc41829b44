import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** The fewest and most letters and signs of a password. */
export const passwordLength = { least: 10, most: 128 } as const

let factory: Promise<ZxcvbnFactory> | undefined
/** The lists of passwords that were found in breaches are read when first asked for: they are some megabytes. */
const loadJudge = (): Promise<ZxcvbnFactory> =>
  (factory ??= (async () => {
    const [{ ZxcvbnFactory }, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
    return new ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs, maxLength: passwordLength.most })
  })())

/**
 * Why this may not be a password, or undefined. Looked up in the lists of breached and common passwords that come with the program; nothing
 * is asked of anybody else.
 * @param about name and address of its owner, who would be guessed first
 */
export async function objectionToPassword(password: string, about: readonly string[]) {
  if ([...password].length < passwordLength.least) return { kind: 'password-too-short', least: passwordLength.least } as const
  if (password.length > passwordLength.most) return { kind: 'password-too-long', most: passwordLength.most } as const
  const own = about.flatMap((one) => [one, ...one.split(/[\s@.]+/)]).filter((one) => one.length > 2)
  const { score, sequence } = (await loadJudge()).check(password, [...own, 'caunoi', 'caunoi.vn', 'toasoan'])
  const whole = sequence.length === 1 && (sequence[0] as { pattern?: string }).pattern === 'dictionary'
  if (whole) return { kind: 'password-common' } as const
  return score < 3 ? ({ kind: 'password-guessable' } as const) : undefined
}
