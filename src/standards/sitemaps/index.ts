export {
  type NewsPage,
  newsSitemapDays,
  newsSitemapLimit,
  type SitemapPage,
  sitemapLimit,
  sitemapType,
  writeNewsSitemap,
  writeSitemap,
  writeSitemapIndex,
} from './sitemaps.ts'
