export const newsroom = 1
