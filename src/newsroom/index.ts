export { mergeConcepts, type NewConcept, nameConcept, renameConcept } from './actions/name-concept.ts'
export { type SavedEdition, type StoryToSave, saveStories } from './actions/save-stories.ts'
export { bodyText } from './body.ts'
export {
  type Body,
  type BodyMark,
  type BodyNode,
  bodyVersion,
  type ConceptKind,
  type Credit,
  type DataTable,
  type Genre,
  type Label,
  type Language,
  languages,
  type Names,
  parseBody,
  type RevisionContent,
  type Source,
  upgradeBody,
} from './schema.ts'
export {
  deleteDemo,
  deleteDemoStories,
  eraseRevisions,
  hasStories,
  type RevisionToRelease,
  readEditionIdsByUri,
  readRevisions,
  readStoryIds,
  readTaxonomy,
  setWorkflow,
} from './store.ts'
export { type Concept, Taxonomy } from './taxonomy.ts'
export { bodyFromHtml, bodyFromPlainText } from './text-import.ts'
export { type Approval, readApproval } from './workflow/read-approval.ts'
export type { WorkflowStep } from './workflow/rules.ts'
export { draftToRelease } from './writing/drafts.ts'
