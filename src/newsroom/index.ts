export { mergeConcepts, type NewConcept, nameConcept, renameConcept } from './actions/name-concept.ts'
export { type SavedEdition, type StoryToSave, saveStories } from './actions/save-stories.ts'
export { bodyText } from './body.ts'
export {
  type Body,
  type BodyMark,
  type BodyNode,
  type ConceptKind,
  type Credit,
  type DataTable,
  type Genre,
  type Label,
  type Language,
  type Names,
  type RevisionContent,
  type Source,
  bodyVersion,
  languages,
  parseBody,
  upgradeBody,
} from './schema.ts'
export { deleteDemo, hasStories, readEditionIdsByUri, type RevisionToRelease, readRevisions, readTaxonomy, setWorkflow } from './store.ts'
export { type Concept, Taxonomy } from './taxonomy.ts'
export { bodyFromHtml, bodyFromPlainText } from './text-import.ts'
