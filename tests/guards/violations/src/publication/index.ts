export const publication = 1
