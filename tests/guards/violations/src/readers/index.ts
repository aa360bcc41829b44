export const readers = 1
