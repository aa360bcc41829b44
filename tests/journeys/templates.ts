import type { JourneySite } from './newspaper.ts'

/** Every kind of page that the newspaper has, each where it shows the most. */
export type Template = { name: string; path: (site: JourneySite) => string; status?: number }

const ratingOf = (article: string): string => `/danh-gia/${/-(\d+)\.html$/.exec(article)?.[1]}`

export const templates: readonly Template[] = [
  { name: 'home', path: () => '/' },
  { name: 'home, English', path: () => '/en/' },
  { name: 'home, Chinese', path: () => '/zh/' },
  { name: 'article with every block', path: (site) => site.conference.vi },
  { name: 'article with every block, English', path: (site) => site.conference.en },
  { name: 'article with every block, Chinese', path: (site) => site.conference.zh },
  { name: 'section', path: (site) => site.section },
  { name: 'topic', path: (site) => site.topic },
  { name: 'topic, English', path: (site) => site.topicEnglish },
  { name: 'series', path: (site) => site.series },
  { name: 'country', path: (site) => site.country },
  { name: 'author', path: (site) => site.author },
  { name: 'latest', path: () => '/tin-moi-nhat' },
  { name: 'latest, Chinese', path: () => encodeURI('/zh/最新') },
  { name: 'day', path: (site) => `/tin-moi-nhat/${site.day}` },
  { name: 'day without stories', path: () => '/tin-moi-nhat/2001-01-01' },
  { name: 'search, empty', path: () => '/tim-kiem' },
  { name: 'search with results', path: () => '/tim-kiem?q=doi+ngoai' },
  { name: 'search with results, English', path: () => '/en/search?q=trade' },
  { name: 'search with filters and nothing found', path: () => '/tim-kiem?q=zzzzqqqq&from=2001-01-01&to=2001-02-01' },
  { name: 'search with a wrong filter', path: () => '/tim-kiem?q=a&from=hom-qua', status: 400 },
  { name: 'about', path: () => '/gioi-thieu' },
  { name: 'contact', path: () => '/lien-he' },
  { name: 'privacy', path: () => '/quyen-rieng-tu' },
  { name: 'corrections', path: () => '/dinh-chinh' },
  { name: 'rating', path: (site) => ratingOf(site.conference.vi) },
  { name: 'removed story', path: (site) => site.removed, status: 410 },
  { name: 'not found', path: () => '/khong/co/trang', status: 404 },
  { name: 'bad cursor', path: () => '/tin-moi-nhat?cursor=zzz', status: 400 },
  { name: 'offline', path: () => '/ngoai-tuyen?lang=vi' },
  { name: 'lite home', path: () => '/?lite' },
  { name: 'lite article', path: (site) => `${site.conference.vi}?lite` },
]
