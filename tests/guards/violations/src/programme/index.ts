export const programme = 1
