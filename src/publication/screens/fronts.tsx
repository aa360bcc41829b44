import { useState } from 'react'
import { Button, Form, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { ask } from '../../platform/desk/api.ts'
import { useAsked, useDoing } from '../../platform/desk/data.ts'
import { Choice, Field, Press, Said, Title, Waiting } from '../../platform/desk/parts.tsx'
import { timeOf, useMessages } from '../../platform/desk/words.tsx'
import type { Block, FrontSeen } from '../fronts/schema.ts'
import { messages } from '../messages/index.ts'
import type { StoryFound } from '../register/schema.ts'
import type { ScheduleSeen } from '../schedule/schema.ts'
import { instantOf, soonThere, TimeField } from './times.tsx'

type Concept = { id: number; kind: string; names: Record<string, string> }
type ReaderLanguage = StoryFound['language']
const readerLanguages: readonly ReaderLanguage[] = ['vi', 'en', 'zh', 'fr', 'es']

/** The fronts: home, and those of sections and countries, in every language. */
export function Fronts() {
  const { m, language } = useMessages(messages)
  const [of, setOf] = useState('home/0')
  const [reader, setReader] = useState<ReaderLanguage>('vi')
  const { data: filing } = useAsked<{ concepts: Concept[] }>('/api/filing')
  const concepts = filing?.concepts ?? []
  const named = (one: Concept) => one.names[language] ?? one.names.vi ?? String(one.id)
  const { data, error } = useAsked<FrontSeen>(`/api/fronts/${of}/${reader}`)
  return (
    <>
      <Title>{m.fronts}</Title>
      <div className="filters">
        <Choice
          label={m.whichFront}
          value={of}
          onChange={setOf}
          options={[
            { value: 'home/0', text: m.homeFront },
            ...concepts
              .filter((one) => one.kind === 'section' || one.kind === 'country')
              .map((one) => ({ value: `${one.kind}/${one.id}`, text: named(one) })),
          ]}
        />
        <Choice
          label={m.language}
          value={reader}
          onChange={(value) => setReader(value as ReaderLanguage)}
          options={readerLanguages.map((value) => ({ value, text: m.languageNames[value] }))}
        />
      </div>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {data && (
        <Arrange
          // Another front, or another arrangement of it, begins anew.
          key={`${of}/${reader}/${data.versionId}`}
          of={of}
          reader={reader}
          front={data}
          sections={concepts.filter((one) => one.kind === 'section').map((one) => ({ id: one.id, name: named(one) }))}
        />
      )}
    </>
  )
}

type Given = { of: string; reader: ReaderLanguage; front: FrontSeen; sections: readonly { id: number; name: string }[] }

function Arrange({ of, reader, front, sections }: Given) {
  const { m, language } = useMessages(messages)
  const [blocks, setBlocks] = useState<Block[]>(() => (front.blocks.length ? front.blocks : [{ layout: 'lead', count: 5, rule: { from: 'latest' } }]))
  const [at, setAt] = useState('')
  const [names, setNames] = useState<Record<number, string>>(() =>
    Object.fromEntries([...front.shown.flat(), ...front.pinned].map((one) => [one.storyId, one.headline])),
  )
  const path = `/api/fronts/${of}/${reader}`
  const save = useDoing(() => ask('PUT', path, { blocks, basedOn: front.versionId, ...(at && { dueAt: instantOf(at) }) }))
  const restore = useDoing((versionId: number) => ask('POST', '/api/fronts/restore', { versionId, basedOn: front.versionId }))
  const change = (index: number, next: Block) => setBlocks(blocks.map((one, place) => (place === index ? next : one)))
  const swap = (index: number) =>
    setBlocks(blocks.map((one, place) => (place === index - 1 ? (blocks[index] as Block) : place === index ? (blocks[index - 1] as Block) : one)))
  return (
    <Form
      className="front"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
        <section key={index} aria-label={m.blockNumber(index + 1)}>
          <h2>{m.blockNumber(index + 1)}</h2>
          <div className="filters">
            <Choice
              label={m.layout}
              value={block.layout}
              onChange={(layout) => change(index, { ...block, layout: layout as Block['layout'] })}
              options={(['lead', 'river', 'section'] as const).map((value) => ({ value, text: m.layouts[value] }))}
            />
            <Field
              label={m.places}
              value={String(block.count)}
              onChange={(text) => change(index, { ...block, count: Math.max(1, Math.min(40, Number(text.replace(/\D/g, '')) || 1)) })}
              inputMode="numeric"
            />
            <Choice
              label={m.theRest}
              value={block.rule.from === 'latest' ? 'latest' : String(block.rule.ofId)}
              onChange={(value) =>
                change(index, { ...block, rule: value === 'latest' ? { from: 'latest' } : { from: 'section', ofId: Number(value) } })
              }
              options={[
                { value: 'latest', text: m.latestOfAll },
                ...sections.map((one) => ({ value: String(one.id), text: m.latestOf(one.name) })),
                ...(block.rule.from === 'concept' ? [{ value: String(block.rule.ofId), text: m.asItIs }] : []),
              ]}
            />
          </div>
          <Pins label={m.pinnedIn(index + 1)} pins={block.pins ?? []} names={names} onChange={(pins) => change(index, { ...block, pins })} />
          <PinMore
            reader={reader}
            onPin={(one) => {
              setNames({ ...names, [one.storyId]: one.headline })
              change(index, { ...block, pins: [...(block.pins ?? []), one.storyId], count: Math.max(block.count, (block.pins?.length ?? 0) + 1) })
            }}
            taken={blocks.flatMap((one) => one.pins ?? [])}
          />
          <div className="row">
            {index > 0 && <Press onPress={() => swap(index)}>{m.blockUp}</Press>}
            {blocks.length > 1 && (
              <Press look="danger" onPress={() => setBlocks(blocks.filter((_, place) => place !== index))}>
                {m.removeBlock}
              </Press>
            )}
          </div>
        </section>
      ))}
      <p>
        <Press onPress={() => setBlocks([...blocks, { layout: 'section', count: 5, rule: { from: 'latest' } }])}>{m.addBlock}</Press>
      </p>
      <div className="row front-save">
        <Press look="main" type="submit" isPending={save.isPending}>
          {at ? m.changeAt : m.changeNow}
        </Press>
        {at ? (
          <>
            <TimeField label={m.at} value={at} onChange={setAt} />
            <Press look="quiet" onPress={() => setAt('')}>
              {m.changeNow}
            </Press>
          </>
        ) : (
          <Press onPress={() => setAt(soonThere(60))}>{m.chooseMinute}</Press>
        )}
      </div>
      <Said error={save.error ?? restore.error} done={save.isSuccess ? m.saved : undefined} />
      {front.versions.length > 0 && (
        <section aria-labelledby="versions">
          <h2 id="versions">{m.versions}</h2>
          <ul className="list">
            {front.versions.map((one) => (
              <li key={one.id}>
                <span>
                  {timeOf(one.madeAt, language)}, {one.madeBy ?? m.somebody} {one.id === front.versionId && <strong>{m.shownNow}</strong>}
                </span>
                {one.id !== front.versionId && (
                  <Press aria-label={m.restoreOf(timeOf(one.madeAt, language))} onPress={() => restore.mutate(one.id)}>
                    {m.restoreVersion}
                  </Press>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Form>
  )
}

/** The pinned stories of a block, in their order: moved by dragging, or by the keyboard from their handles. */
function Pins(given: { label: string; pins: readonly number[]; names: Record<number, string>; onChange(pins: number[]): void }) {
  const { m } = useMessages(messages)
  const { label, pins, names, onChange } = given
  const items = pins.map((id) => ({ id, name: names[id] ?? String(id) }))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': names[Number(key)] ?? String(key) })),
    onReorder({ keys, target }) {
      const moved = pins.filter((id) => keys.has(id))
      const rest = pins.filter((id) => !keys.has(id))
      const place = rest.indexOf(Number(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      onChange([...rest.slice(0, place), ...moved, ...rest.slice(place)])
    },
  })
  return (
    <GridList
      aria-label={label}
      items={items}
      dragAndDropHooks={dragAndDropHooks}
      className="pins"
      renderEmptyState={() => <p className="soft">{m.nothingPinned}</p>}
    >
      {(one) => (
        <GridListItem id={one.id} textValue={one.name} className="pin">
          <Button slot="drag" className="quiet" aria-label={m.dragOf(one.name)}>
            <span aria-hidden="true">≡</span>
          </Button>
          <span className="pin-name">{one.name}</span>
          <Press look="quiet" aria-label={m.unpinOf(one.name)} onPress={() => onChange(pins.filter((id) => id !== one.id))}>
            {m.unpin}
          </Press>
        </GridListItem>
      )}
    </GridList>
  )
}

/** Live stories by their words, and those that wait in the schedule. */
function PinMore({
  reader,
  taken,
  onPin,
}: {
  reader: ReaderLanguage
  taken: readonly number[]
  onPin(one: { storyId: number; headline: string }): void
}) {
  const { m, language } = useMessages(messages)
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [span] = useState(() => `from=${new Date().toISOString()}&to=${new Date(Date.now() + 7 * 86_400_000).toISOString()}`)
  const { data } = useAsked<{ stories: StoryFound[] }>(`/api/public-stories?language=${reader}&q=${encodeURIComponent(words)}`, open)
  const { data: schedule } = useAsked<ScheduleSeen>(`/api/schedule?${span}`, open)
  const waiting = (schedule?.entries ?? []).filter((one) => one.what === 'release' && one.state === 'waiting' && one.language === reader)
  if (!open) return <Press onPress={() => setOpen(true)}>{m.pinStory}</Press>
  const found = [
    ...waiting.map((one) => ({ storyId: one.storyId, headline: one.headline, note: timeOf(one.dueAt, language) })),
    ...(data?.stories ?? []).map((one) => ({ storyId: one.storyId, headline: one.headline, note: '' })),
  ].filter((one) => !taken.includes(one.storyId))
  return (
    <div className="pin-more">
      <Field label={m.storyHint} value={words} onChange={setWords} maxLength={400} autoFocus />
      <ul className="list">
        {found.slice(0, 8).map((one) => (
          <li key={one.storyId}>
            <span>
              {one.headline} {one.note && <span className="soft">{one.note}</span>}
            </span>
            <Press aria-label={m.pinOf(one.headline)} onPress={() => onPin(one)}>
              {m.pin}
            </Press>
          </li>
        ))}
      </ul>
      <Press look="quiet" onPress={() => setOpen(false)}>
        {m.close}
      </Press>
    </div>
  )
}
