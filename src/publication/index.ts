export { carryOutUntil } from './actions/release-due.ts'
export { type ReleaseRequest, releaseRevisions, removeEditions } from './actions/release-revisions.ts'
export { sealEdition } from './actions/seal-edition.ts'
export {
  conceptPath,
  dayPath,
  editionPath,
  type FeedFormat,
  feedPath,
  homePath,
  pagePath,
  ratingPath,
  readCursor,
  writeCursor,
} from './addresses.ts'
export { type Banner, readBanners } from './banner/store.ts'
export { type FilledBlock, readFilledFront } from './fronts.ts'
export { type ImportCounts, importNinjs, type Refused } from './imports/ninjs.ts'
export { previewDocument } from './preview.ts'
export { lateAfter, type PublicationState, releaseAt } from './rules.ts'
export { countOverdue, readEmbargoes } from './schedule/store.ts'
export type {
  Card,
  FrontBlock,
  ListedEdition,
  ListOf,
  ListPosition,
  PublicDocument,
  PublicNotice,
  PublicPicture,
  ReleaseKind,
  ReleaseNotice,
  RemovedDocument,
} from './schema.ts'
export {
  advanceProjection,
  analyzeArchive,
  deleteDemo,
  eraseDemo,
  findBrokenLink,
  type ListRequest,
  lastPosition,
  lockProjection,
  type PublicEdition,
  type PublicRelease,
  readChanges,
  readCorrections,
  readCounts,
  readDemoEditions,
  readDocuments,
  readEdition,
  readFronts,
  readHistory,
  readList,
  readListed,
  readLists,
  readProjection,
  readReleasedDocuments,
  readShelves,
  readSitemapFile,
  readSitemapFiles,
  readStaticPage,
  type SitemapRow,
  saveFront,
  saveStaticPage,
} from './store.ts'
