import { useState } from 'react'
import { Button, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components'
import { useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import type { UnitSeen } from '../schema.ts'

export function PasswordField({ label, hint, ...props }: TextFieldProps & { label: string; hint?: string }) {
  const { m } = useMessages(messages)
  const [shown, setShown] = useState(false)
  return (
    <TextField {...props} type={shown ? 'text' : 'password'} className="field">
      <Label>{label}</Label>
      <div className="with-button">
        <Input spellCheck="false" autoCapitalize="none" />
        <Button className="quiet" aria-pressed={shown} onPress={() => setShown(!shown)}>
          {shown ? m.hidePassword : m.showPassword}
        </Button>
      </div>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </TextField>
  )
}

/** A unit's name in the language of the newsroom, or in Vietnamese, its source. */
export const unitName = (units: readonly UnitSeen[], id: number | null, language: string, everywhere: string): string => {
  if (id === null) return everywhere
  const names = units.find((one) => one.id === id)?.names
  return names?.[language] ?? names?.vi ?? String(id)
}

/** Units as a tree laid out in a list: each with its depth, below the one it is part of. */
export function treeOf(units: readonly UnitSeen[]): { unit: UnitSeen; depth: number }[] {
  const below = (parent: number | null, depth: number): { unit: UnitSeen; depth: number }[] =>
    depth > 20
      ? []
      : units
          .filter((one) => one.parentId === parent)
          .sort((a, b) => (a.names.vi ?? '').localeCompare(b.names.vi ?? '', 'vi'))
          .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}
