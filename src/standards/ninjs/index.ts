export { type NinjsRefusal, readNinjs, writeNinjs } from './ninjs.ts'
export type { NinjsAssociation, NinjsBody, NinjsConcept, NinjsDates, NinjsStory } from './story.ts'
