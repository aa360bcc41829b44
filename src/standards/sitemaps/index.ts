export {
  type NewsPage,
  newsSitemapDays,
  newsSitemapLimit,
  type SitemapPage,
  sitemapType,
  writeNewsSitemap,
  writeSitemap,
  writeSitemapIndex,
} from './sitemaps.ts'
