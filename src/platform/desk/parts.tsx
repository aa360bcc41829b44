import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import {
  Button,
  type ButtonProps,
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'
import { useFills } from './modules.ts'
import { useMessages, useSentence } from './words.tsx'

/** The few parts that every screen is made of. */

export function Field({ label, hint, mono, ...props }: TextFieldProps & { label: string; hint?: string; mono?: boolean }) {
  return (
    <TextField {...props} className="field">
      <Label>{label}</Label>
      <Input className={mono ? 'mono' : ''} />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </TextField>
  )
}

/** A choice among few: the browser's own, which every telephone and screen reader knows. */
export function Choice({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: string
  onChange(value: string): void
  options: readonly { value: string; text: string }[]
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  )
}

export function DayField({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

export const Press = ({ look = 'plain', place = '', ...props }: ButtonProps & { look?: 'main' | 'plain' | 'quiet' | 'danger'; place?: string }) => (
  <Button {...props} className={`${look} ${place}`.trim()} />
)

/** What went wrong, or what was done; read out when it appears. */
export function Said({ error, done }: { error?: unknown; done?: string | undefined }) {
  const sentence = useSentence()
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (error) place.current?.focus()
  }, [error])
  if (error)
    return (
      <p ref={place} tabIndex={-1} role="alert" className="said wrong">
        {sentence(error)}
      </p>
    )
  return (
    <p role="status" className={done ? 'said right' : 'said'}>
      {done}
    </p>
  )
}

export function Window({ title, open, onClose, children }: { title: string; open: boolean; onClose(): void; children: ReactNode }) {
  const { m } = useMessages()
  return (
    <ModalOverlay isOpen={open} onOpenChange={(next) => !next && onClose()} className="overlay">
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button className="quiet" onPress={onClose}>
              {m.close}
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * A form that does one thing: what went wrong is said above its button, and while it is under way it cannot be sent again.
 * @param doing what it does, as useDoing gives it
 * @param onGive gets the fields that keep their own values
 */
export function DoForm({
  doing,
  action,
  isDisabled = false,
  onGive,
  children,
}: {
  doing: { error: unknown; isPending: boolean }
  action: string
  isDisabled?: boolean
  onGive(given: FormData): void
  children: ReactNode
}) {
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        onGive(new FormData(event.currentTarget))
      }}
    >
      {children}
      <Said error={doing.error} />
      <Press look="main" type="submit" isDisabled={isDisabled} isPending={doing.isPending}>
        {action}
      </Press>
    </Form>
  )
}

/** Something shown this once: a link, a token. */
export function Once({ text, hint }: { text: string; hint: string }) {
  const { m } = useMessages()
  const [copied, setCopied] = useState(false)
  const id = useId()
  return (
    <div className="once">
      <p id={id}>{hint}</p>
      <input readOnly aria-labelledby={id} className="mono" value={text} onFocus={(event) => event.target.select()} />
      <div className="row">
        <Press
          onPress={() => {
            void navigator.clipboard?.writeText(text).then(() => setCopied(true))
          }}
        >
          {m.copy}
        </Press>
        <span role="status">{copied ? m.copied : ''}</span>
      </div>
    </div>
  )
}

/** The page's own heading; it gets the focus when the page is opened, and names the tab. */
export function Title({ children, action }: { children: string; action?: ReactNode }) {
  const { m } = useMessages()
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${children} · ${m.newsroom}`
  }, [children, m])
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="title">
      <h1 ref={place} tabIndex={-1}>
        {children}
      </h1>
      {action}
    </div>
  )
}

export const Waiting = () => {
  const { m } = useMessages()
  return (
    <p role="status" className="soft">
      {m.loading}
    </p>
  )
}

/** A place in a screen that later modules fill; each gets what the slot gives. */
export const Slot = <P extends Record<string, unknown>>({ name, give }: { name: string; give: P }) =>
  useFills(name).map(({ component: Part }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: who fills a slot does not change while the app runs
    <Part key={place} {...give} />
  ))
