import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { ask } from '../../../platform/desk/api.ts'
import { useAsked, useDoing, useMay } from '../../../platform/desk/data.ts'
import { Choice, DoForm, Press, Said, Title, Waiting, Window } from '../../../platform/desk/parts.tsx'
import { timeOf, useMessages } from '../../../platform/desk/words.tsx'
import { messages } from '../../messages/index.ts'
import { type Step, steps } from '../rules.ts'
import type { RulesAnswer } from '../schema.ts'
import { conceptName, useForms } from './data.ts'

type Given = { sectionId: number; steps: readonly Step[]; approvers: number; maySkip: boolean; wholeDraft: boolean }

/** Through which steps drafts go, in the whole newspaper and in single sections, with what it was before and the way back. */
export function Rules() {
  const { m, language } = useMessages(messages)
  const may = useMay('settings.change')
  const { data: forms } = useForms()
  const { data, error } = useAsked<RulesAnswer>('/api/workflow-rules')
  const [given, setGiven] = useState<Given>()
  const save = useDoing(
    () => {
      if (!given) return Promise.resolve()
      const { sectionId, ...rule } = given
      return ask('PUT', `/api/workflow-rules/${sectionId}`, rule)
    },
    () => setGiven(undefined),
  )
  const act = useDoing((one: { method: 'POST' | 'DELETE'; path: string; body?: unknown }) =>
    ask(one.method, `/api/workflow-rules/${one.path}`, one.body),
  )
  const nameOf = (id: number) => (id === 0 ? m.wholeNewspaper : conceptName(forms, id, language))
  const says = (one: { steps: readonly Step[]; approvers: number }) =>
    m.ruleSays(one.steps.map((step) => m.stepNames[step]).join(' → '), one.approvers)
  const free = (forms?.concepts ?? []).filter((one) => one.kind === 'section' && !data?.rules.some((rule) => rule.sectionId === one.id))
  const common = data?.rules.find((one) => one.sectionId === 0)
  return (
    <>
      <Title>{m.workflowRules}</Title>
      <p className="soft">{m.rulesHint}</p>
      <Said error={error ?? act.error} done={act.isSuccess ? m.saved : undefined} />
      {!data && !error && <Waiting />}
      <ul className="list">
        {data?.rules.map((one) => (
          <li key={one.sectionId}>
            <span>
              <strong>{nameOf(one.sectionId)}</strong>
              <span className="soft below">{says(one)}</span>
            </span>
            {may && (
              <div className="row">
                <Press aria-label={m.changeRuleOf(nameOf(one.sectionId))} onPress={() => setGiven(one)}>
                  {m.changeRule}
                </Press>
                {one.sectionId !== 0 && (
                  <Press
                    look="quiet"
                    aria-label={m.dropRuleOf(nameOf(one.sectionId))}
                    onPress={() => act.mutate({ method: 'DELETE', path: String(one.sectionId) })}
                  >
                    {m.dropRule}
                  </Press>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {may && free[0] && common && (
        <p>
          <Press onPress={() => setGiven({ ...common, sectionId: free[0]?.id ?? 0 })}>{m.addRule}</Press>
        </p>
      )}
      {!!data?.past.length && (
        <section aria-labelledby="past">
          <h2 id="past">{m.past}</h2>
          <ul className="list">
            {data.past.map((one) => (
              <li key={one.position}>
                <span className="soft">
                  {m.pastLine(nameOf(one.sectionId), one.said ? says(one.said) : m.wasNotThere, timeOf(one.until, language))}
                </span>
                {may && (
                  <Press
                    look="quiet"
                    aria-label={m.setBackOf(nameOf(one.sectionId), timeOf(one.until, language))}
                    onPress={() => act.mutate({ method: 'POST', path: 'undo', body: { position: one.position } })}
                  >
                    {m.setBack}
                  </Press>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Window title={m.workflowRules} open={given !== undefined} onClose={() => setGiven(undefined)}>
        {given && (
          <DoForm doing={save} action={m.save} onGive={() => save.mutate(undefined)}>
            {data?.rules.some((one) => one.sectionId === given.sectionId) ? (
              <p>{nameOf(given.sectionId)}</p>
            ) : (
              <Choice
                label={m.section}
                value={String(given.sectionId)}
                onChange={(id) => setGiven({ ...given, sectionId: Number(id) })}
                options={free.map((one) => ({ value: String(one.id), text: nameOf(one.id) }))}
              />
            )}
            <fieldset className="checks">
              <legend>{m.steps}</legend>
              {steps.map((step) => (
                <Check
                  key={step}
                  text={m.stepNames[step]}
                  on={given.steps.includes(step)}
                  disabled={step === 'approved'}
                  onChange={(on) => setGiven({ ...given, steps: steps.filter((one) => (one === step ? on : given.steps.includes(one))) })}
                />
              ))}
            </fieldset>
            <Choice
              label={m.approvers}
              value={String(given.approvers)}
              onChange={(value) => setGiven({ ...given, approvers: Number(value) })}
              options={[1, 2, 3].map((value) => ({ value: String(value), text: String(value) }))}
            />
            <p className="hint">{m.approversHint}</p>
            <Check text={m.maySkip} on={given.maySkip} onChange={(maySkip) => setGiven({ ...given, maySkip })} />
            <Check text={m.wholeDraft} on={given.wholeDraft} onChange={(wholeDraft) => setGiven({ ...given, wholeDraft })} />
          </DoForm>
        )}
      </Window>
    </>
  )
}

const Check = ({ text, on, disabled = false, onChange }: { text: string; on: boolean; disabled?: boolean; onChange(on: boolean): void }) => (
  <Checkbox className="check" isSelected={on} isDisabled={disabled} onChange={onChange}>
    <span className="box" aria-hidden="true" />
    {text}
  </Checkbox>
)
