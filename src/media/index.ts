export { addPicture, type NewPicture } from './actions/add-picture.ts'
export { deleteFiles, writeWhole } from './originals.ts'
export { type RenditionFormat, type RenditionShape, readRendition, renditionPath } from './renditions.ts'
export { deleteDemoAssets, listDemoAssetIds, type PictureRow, readPictures } from './store.ts'
