import { Link } from '@tanstack/react-router'
import { useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'
import { useMe, useUnits } from './data.ts'
import { unitName } from './parts.tsx'

/** Who one is here, at the foot of the page where one begins. */
export function OwnRoles() {
  const { m, language } = useMessages(messages)
  const { data: me } = useMe()
  const { data: units } = useUnits()
  if (!me) return null
  const today = new Date().toISOString().slice(0, 10)
  const current = me.roles.filter((one) => !one.endedAt && (!one.validTo || one.validTo >= today) && (!one.validFrom || one.validFrom <= today))
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{m.yourRoles}</h2>
      {current.length === 0 && <p>{m.noRoles}</p>}
      <ul className="list">
        {current.map((one) => (
          <li key={one.id}>
            {(m.roleNames as Record<string, string>)[one.role] ?? one.role}, {unitName(units?.units ?? [], one.unitId, language, m.everywhere)}
          </li>
        ))}
      </ul>
      {!me.secondStep && (
        <p>
          {m.secondStepOff} <Link to="/tai-khoan">{m.turnOn}</Link>
        </p>
      )}
    </section>
  )
}
