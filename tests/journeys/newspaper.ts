import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** What the journeys are told of the newspaper that runs for them. */
export type JourneySite = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string
  /** Where the one browser listens. */
  browser: string
  /** The report of the demonstration that shows every kind of block, by language. */
  conference: Record<'vi' | 'en' | 'zh', string>
  /** The address of a story that was taken down. */
  removed: string
  /** A day on which something was published. */
  day: string
  /** Pages of lists, each with stories: those of the report where it has them. */
  section: string
  topic: string
  topicEnglish: string
  series: string
  country: string
  author: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: JourneySite
  }
}

/** Starts the newspaper and the browser of all journeys, in a process of their own (paper.ts), when the first journey is asked for. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const paper = fork(join(import.meta.dirname, 'paper.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })
  const ended = once(paper, 'exit')
  const site = await Promise.race([
    once(paper, 'message').then(([told]) => told as JourneySite),
    ended.then(([code, signal]): never => {
      throw new Error(`The newspaper of the journeys could not be opened (it ended with ${code ?? signal}); what it said stands above.`)
    }),
  ])
  project.provide('site', site)
  return async () => {
    paper.disconnect()
    await ended
  }
}
