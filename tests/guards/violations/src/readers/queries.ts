// sql-in-stores: as a template and as a text.
export const ask = async (app: { db: (text: TemplateStringsArray) => Promise<unknown> }) => [await app.db`select 1`, "delete from readers.rating where '/*' = ''"]
