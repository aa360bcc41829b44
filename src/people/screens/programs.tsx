import { useAsked } from '../../platform/desk/data.ts'
import { Said, Title, Waiting } from '../../platform/desk/parts.tsx'
import { useMessages } from '../../platform/desk/words.tsx'
import { messages } from '../messages/index.ts'

type Schema = {
  type?: string
  enum?: unknown[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
}
type Operation = {
  tags: string[]
  summary: string
  operationId: string
  security: Record<string, unknown>[]
  parameters: { name: string; in: string; required: boolean; schema: Schema }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { description: string }>
}

const typeOf = (schema: Schema): string =>
  schema.enum
    ? schema.enum.map((one) => JSON.stringify(one)).join(' | ')
    : schema.anyOf
      ? schema.anyOf.map(typeOf).join(' | ')
      : schema.type === 'array' && schema.items
        ? `${typeOf(schema.items)}[]`
        : schema.type === 'object' && schema.properties
          ? `{ ${Object.keys(schema.properties).join(', ')} }`
          : [schema.type ?? 'any', schema.format].filter(Boolean).join(' ')

/** The interface for programs, as the server itself describes it. */
export function Programs() {
  const { m } = useMessages(messages)
  const { data, error } = useAsked<{ paths: Record<string, Record<string, Operation>> }>('/api/openapi.json')
  const all = Object.entries(data?.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const headings = [...new Set(all.map((one) => one.operation.tags[0] ?? ''))]
  return (
    <>
      <Title>{m.programs}</Title>
      <p className="soft">{m.programsHint}</p>
      <p>
        <a href="/api/openapi.json">{m.description}</a>
      </p>
      <Said error={error} />
      {!data && !error && <Waiting />}
      {headings.map((heading) => (
        <section key={heading} aria-labelledby={`about-${heading}`}>
          <h2 id={`about-${heading}`} lang="en">
            {heading}
          </h2>
          {all
            .filter((one) => one.operation.tags[0] === heading)
            .map(({ path, method, operation }) => (
              <details key={operation.operationId} className="operation">
                <summary>
                  <code className="mono">
                    {method} {path}
                  </code>{' '}
                  <span lang="en">{operation.summary}</span>
                </summary>
                <p className="soft">{operation.security.length === 0 ? m.anyoneMay : operation.security.length === 1 ? m.sessionOnly : m.tokenToo}</p>
                {operation.parameters.length > 0 && (
                  <Shape title={m.inAddress} fields={operation.parameters.map((one) => [one.name, one.schema, one.required] as const)} />
                )}
                {operation.requestBody && (
                  <Shape
                    title={m.inBody}
                    fields={Object.entries(operation.requestBody.content['application/json'].schema.properties ?? {}).map(
                      ([name, schema]) =>
                        [name, schema, operation.requestBody?.content['application/json'].schema.required?.includes(name) ?? false] as const,
                    )}
                  />
                )}
                <h3>{m.answers}</h3>
                <ul lang="en">
                  {Object.entries(operation.responses).map(([status, one]) => (
                    <li key={status}>
                      <code className="mono">{status}</code> {one.description}
                    </li>
                  ))}
                </ul>
              </details>
            ))}
        </section>
      ))}
    </>
  )
}

function Shape({ title, fields }: { title: string; fields: readonly (readonly [string, Schema, boolean])[] }) {
  const { m } = useMessages(messages)
  return (
    <>
      <h3>{title}</h3>
      <dl className="shape">
        {fields.map(([name, schema, required]) => (
          <div key={name}>
            <dt>
              <code className="mono">{name}</code>
            </dt>
            <dd>
              <code className="mono">{typeOf(schema)}</code> {required && <span className="soft">{m.required}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
