import { useState } from 'react'
import { Press, Window } from '../../../platform/desk/parts.tsx'
import { useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'

const widths = { phone: 360, tablet: 768, desktop: 1280 } as const
type Width = keyof typeof widths

/** The reader's own page in a frame as wide as a telephone, a tablet or a desk's screen. */
export function Preview({ editionId, onClose }: { editionId: number; onClose(): void }) {
  const { m } = useMessages(messages)
  const [width, setWidth] = useState<Width>('phone')
  const [count, setCount] = useState(0)
  return (
    <Window title={m.preview} open onClose={onClose}>
      <p className="soft">{m.previewHint}</p>
      <fieldset className="row widths">
        <legend className="hidden">{m.preview}</legend>
        {(Object.keys(widths) as Width[]).map((one) => (
          <Press key={one} aria-pressed={width === one} onPress={() => setWidth(one)}>
            {m.widths[one]} <span className="soft">{widths[one]}</span>
          </Press>
        ))}
        <Press look="quiet" onPress={() => setCount(count + 1)}>
          {m.refresh}
        </Press>
      </fieldset>
      <div className="preview">
        <iframe key={count} className={width} title={`${m.preview}: ${m.widths[width]}`} src={`/api/editions/${editionId}/preview`} />
      </div>
    </Window>
  )
}
