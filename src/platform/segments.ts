/** What addresses begin with: the one place where it is said, for those who read addresses and those who give them. */

export type PageWord = 'topic' | 'series' | 'country' | 'author' | 'search' | 'latest' | 'about' | 'contact' | 'privacy' | 'corrections'

/** The words of each language's addresses. */
export const pageWords: Record<'vi' | 'en' | 'zh' | 'fr' | 'es', Record<PageWord, string>> = {
  vi: {
    topic: 'chu-de',
    series: 'loat-bai',
    country: 'quoc-gia',
    author: 'tac-gia',
    search: 'tim-kiem',
    latest: 'tin-moi-nhat',
    about: 'gioi-thieu',
    contact: 'lien-he',
    privacy: 'quyen-rieng-tu',
    corrections: 'dinh-chinh',
  },
  en: {
    topic: 'topic',
    series: 'series',
    country: 'country',
    author: 'author',
    search: 'search',
    latest: 'latest',
    about: 'about',
    contact: 'contact',
    privacy: 'privacy',
    corrections: 'corrections',
  },
  zh: {
    topic: '主题',
    series: '系列',
    country: '国家',
    author: '作者',
    search: '搜索',
    latest: '最新',
    about: '关于',
    contact: '联系',
    privacy: '隐私',
    corrections: '更正',
  },
  fr: {
    topic: 'theme',
    series: 'serie',
    country: 'pays',
    author: 'auteur',
    search: 'recherche',
    latest: 'dernieres-nouvelles',
    about: 'a-propos',
    contact: 'contact',
    privacy: 'vie-privee',
    corrections: 'rectifications',
  },
  es: {
    topic: 'tema',
    series: 'serie',
    country: 'pais',
    author: 'autor',
    search: 'buscar',
    latest: 'ultimas-noticias',
    about: 'acerca-de',
    contact: 'contacto',
    privacy: 'privacidad',
    corrections: 'correcciones',
  },
}

/** First path segments that are ours: no section may be called so. The one list of them. */
export const ourSegments: ReadonlySet<string> = new Set([
  ...Object.values(pageWords.vi),
  'en',
  'zh',
  'fr',
  'es',
  'danh-gia',
  'anh',
  'the-chia-se',
  'assets',
  'rss.xml',
  'atom.xml',
  'feed.json',
  'robots.txt',
  'sitemap.xml',
  'sitemap-news.xml',
  'sitemaps',
  'manifest.webmanifest',
  'service-worker.js',
  'favicon.ico',
  'favicon.svg',
  'apple-touch-icon.png',
  'healthz',
  'ngoai-tuyen',
  // Kept for what comes: the newsroom, its interface for programs, the ledger, products.
  'toa-soan',
  'api',
  'ket-qua',
  'san-pham',
  'quy-trinh',
  'dang-ky',
  'lite',
  '.well-known',
])

/** Whether a section would stand in the way of a page of ours, or be hidden by it. */
export const isOurs = (language: keyof typeof pageWords, segment: string): boolean =>
  (language === 'vi' ? ourSegments.has(segment) : Object.values(pageWords[language]).includes(segment)) || /\.html$/.test(segment)
