import { useEffect, useState } from 'react'
import { useAsked } from '../../../platform/desk/data.ts'
import { Press, Said, Waiting } from '../../../platform/desk/parts.tsx'
import { timeOf, useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { ChecksSeen } from '../schema.ts'
import { useLinkState, type WritingSession } from './session.ts'

type Finding = ChecksSeen['findings'][number]

/** What is worth another look, asked again when something new is saved and nobody types for a moment. */
export function Checks({ editionId, session }: { editionId: number; session: WritingSession }) {
  const { m, language } = useMessages(messages)
  const { keptAt } = useLinkState(session)
  const [links, setLinks] = useState(false)
  const { data, error, refetch, isFetching } = useAsked<ChecksSeen>(`/api/editions/${editionId}/checks${links ? '?links=1' : ''}`)
  useEffect(() => {
    if (!keptAt) return
    const timer = setTimeout(() => void refetch(), 2500)
    return () => clearTimeout(timer)
  }, [keptAt, refetch])
  const say = (one: Finding): string => {
    const { findings } = m
    switch (one.kind) {
      case 'long-headline':
        return findings[one.kind](one.length)
      case 'quote-without-source':
        return findings[one.kind](one.words)
      case 'dead-link':
        return findings[one.kind](one.href)
      case 'number-differs':
        return findings[one.kind](one.missing.join('; ') || m.nothing, one.unknown.join('; ') || m.nothing)
      case 'name-differs':
        return findings[one.kind](one.names.join(', '))
      case 'embargo':
        return findings[one.kind](timeOf(one.until, language))
      default:
        return findings[one.kind]
    }
  }
  return (
    <section className="panel" aria-label={m.checks}>
      {error ? <Said error={error} /> : !data && <Waiting />}
      {data &&
        (data.findings.length ? (
          <ul className="findings">
            {data.findings.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings stand in the order of the text
              <li key={index}>{say(one)}</li>
            ))}
          </ul>
        ) : (
          <p className="soft">{m.allWell}</p>
        ))}
      <div className="row">
        <Press isDisabled={isFetching} onPress={() => (links ? void refetch() : setLinks(true))}>
          {m.checkLinks}
        </Press>
        <span role="status">{links && data ? m.linksChecked(data.links) : ''}</span>
      </div>
    </section>
  )
}
