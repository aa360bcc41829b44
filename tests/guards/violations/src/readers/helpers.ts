// names-that-say-something
export const help = 1
