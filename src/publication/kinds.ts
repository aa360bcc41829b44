/** The kinds of entries and requests, and the words they may have: apart from all else, so that a browser can read them. */

export const releaseKinds = ['publish', 'update', 'unpublish', 'correct', 'rectify', 'reply', 'remove'] as const
export type ReleaseKind = (typeof releaseKinds)[number]

/** What may be asked for, and stands in the register. */
export const requestKinds = ['correct', 'rectify', 'reply', 'remove'] as const
export type RequestKind = (typeof requestKinds)[number]
/** Words for the reader that a kind may have. */
export const noticeFields = ['wrong', 'right', 'reason', 'by', 'reply', 'reference'] as const
export type NoticeField = (typeof noticeFields)[number]
