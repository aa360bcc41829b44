export const readPerson = 1
