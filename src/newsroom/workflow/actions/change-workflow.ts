import { can } from '../../../people/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fail, ok } from '../../../platform/result.ts'
import { objectionToRule, type WorkflowRule } from '../rules.ts'
import { deleteRule, readConceptKinds, readRulePast, upsertRule } from '../store.ts'

/** Sets the steps and approvals of a section's drafts; section 0 is the whole newspaper. What was approved before stays approved. */
export async function changeWorkflow(ctx: Context, sectionId: number, rule: WorkflowRule) {
  if (!can(ctx.actor, 'settings.change')) return fail({ kind: 'not-allowed' })
  if (sectionId !== 0 && !(await readConceptKinds(ctx.sql, [sectionId])).some((one) => one.kind === 'section'))
    return fail({ kind: 'no-such-section' })
  const objection = objectionToRule(rule)
  if (objection) return fail(objection)
  await upsertRule(ctx.sql, sectionId, rule, ctx.actor.accountId)
  await ctx.emit({ name: 'newsroom.workflow-changed', data: { sectionId } })
  return ok({})
}

/** Lets a section go by the newspaper's rule again. */
export async function dropWorkflow(ctx: Context, sectionId: number) {
  if (!can(ctx.actor, 'settings.change')) return fail({ kind: 'not-allowed' })
  if (!(await deleteRule(ctx.sql, sectionId))) return fail({ kind: 'no-such-rule' })
  await ctx.emit({ name: 'newsroom.workflow-changed', data: { sectionId } })
  return ok({})
}

/** Sets back what a change of the rules changed: the rule is again what it was before it. */
export async function undoWorkflow(ctx: Context, position: number) {
  if (!can(ctx.actor, 'settings.change')) return fail({ kind: 'not-allowed' })
  const past = (await readRulePast(ctx.sql, 200)).find((one) => one.position === position)
  if (!past) return fail({ kind: 'no-such-rule' })
  if (past.said) await upsertRule(ctx.sql, past.sectionId, past.said, ctx.actor.accountId)
  else if (past.sectionId !== 0) await deleteRule(ctx.sql, past.sectionId)
  else return fail({ kind: 'no-such-rule' })
  await ctx.emit({ name: 'newsroom.workflow-changed', data: { sectionId: past.sectionId } })
  return ok({})
}
