import { createElement, Fragment, type ReactNode } from 'react'
import { useAsked } from '../../../platform/desk/data.ts'
import { Said, Waiting } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'

type Node = { type: string; text?: string; attrs?: Record<string, unknown>; content?: Node[] }
type Text = { headline: string; standfirst: string; content: { body?: { doc?: Node } } }

const tags: Record<string, string> = {
  paragraph: 'p',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  quote: 'blockquote',
  divider: 'hr',
  hard_break: 'br',
}

/** A block as words, for reading before one approves: what it looks like to readers is the preview's matter. */
function show(node: Node, key: number): ReactNode {
  if (node.text !== undefined) return <Fragment key={key}>{node.text}</Fragment>
  const inner = node.content?.map(show)
  if (node.type === 'heading') return createElement(node.attrs?.level === 3 ? 'h4' : 'h3', { key }, inner)
  const tag = tags[node.type]
  if (tag) return tag === 'hr' || tag === 'br' ? createElement(tag, { key }) : createElement(tag, { key }, inner)
  const words = [node.attrs?.caption, node.attrs?.title, (node.attrs?.table as { caption?: string } | undefined)?.caption].find(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  return (
    <div key={key} className="block">
      {words && <p className="soft">[{words}]</p>}
      {inner}
    </div>
  )
}

/** The text of one revision, to be read. */
export function RevisionText({ editionId, number, language }: { editionId: number; number: number; language: string }) {
  const { m } = useMessages(messages)
  const { data, error } = useAsked<Text>(`/api/editions/${editionId}/revisions/${number}`)
  if (error) return <Said error={error} />
  if (!data) return <Waiting />
  const blocks = data.content.body?.doc?.content ?? []
  return (
    <article className="reading" lang={language}>
      {data.standfirst && <p className="standfirst">{data.standfirst}</p>}
      {blocks.length ? blocks.map(show) : <p className="soft">{m.emptyText}</p>}
    </article>
  )
}
