import { useEffect, useState } from 'react'
import { useAsked } from '../../../platform/desk/data.ts'
import { Field, Press, Said, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'

export type PictureSeen = { id: number; alt: string; caption: string; credit: string; width: number; height: number }

/** A picture of the library, found by its words. */
export function PicturePicker({
  language,
  open,
  onClose,
  onChoose,
}: {
  language: string
  open: boolean
  onClose(): void
  onChoose(id: number): void
}) {
  const { m } = useMessages(messages)
  return (
    <Window title={m.pictures} open={open} onClose={onClose}>
      <Pictures language={language} onChoose={onChoose} />
    </Window>
  )
}

function Pictures({ language, onChoose }: { language: string; onChoose(id: number): void }) {
  const { m } = useMessages(messages)
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [before, setBefore] = useState<number>()
  useEffect(() => {
    const timer = setTimeout(() => {
      setWords(typed)
      setBefore(undefined)
    }, 250)
    return () => clearTimeout(timer)
  }, [typed])
  const query = new URLSearchParams({ language, ...(words && { q: words }), ...(before && { before: String(before) }) })
  const { data, error } = useAsked<{ pictures: PictureSeen[]; before: number | null }>(`/api/pictures?${query}`)
  return (
    <>
      <Field label={m.searchPictures} value={typed} onChange={setTyped} autoFocus type="search" />
      {error ? <Said error={error} /> : !data && <Waiting />}
      {data?.pictures.length === 0 && <p>{m.noPictures}</p>}
      <ul className="pictures">
        {data?.pictures.map((one) => (
          <li key={one.id}>
            <Press look="quiet" onPress={() => onChoose(one.id)}>
              <img src={`/anh/${one.id}-3x2-400.jpg`} alt="" width="160" height="107" loading="lazy" />
              <span>{one.caption || one.alt || `#${one.id}`}</span>
            </Press>
          </li>
        ))}
      </ul>
      {data?.before && <Press onPress={() => setBefore(data.before ?? undefined)}>{m.morePictures}</Press>}
    </>
  )
}
