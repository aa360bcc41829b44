/** The languages of editions, as they are called in the newsroom. */
export const languageNamesVi = { vi: 'tiếng Việt', en: 'tiếng Anh', zh: 'tiếng Trung', fr: 'tiếng Pháp', es: 'tiếng Tây Ban Nha' }
export const languageNamesEn = { vi: 'Vietnamese', en: 'English', zh: 'Chinese', fr: 'French', es: 'Spanish' }
