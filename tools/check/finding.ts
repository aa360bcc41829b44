/** Something that breaks a rule of the project: where, which rule, and what to do. */
export type Finding = { rule: string; place: string; words: string }

export const writeFinding = ({ rule, place, words }: Finding): string => `${place}: ${words} [${rule}]`
