/**
 * HTML as tagged templates that escape by default.
 *
 * `html\`<p>${words}</p>\`` escapes every value but another `html` result; arrays are joined, and
 * `false`, `null`, `undefined` and `''` print nothing. Values may stand in text and in double-quoted
 * attributes, nowhere else (a test reads every template for that).
 */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

export type Printable = Html | string | number | bigint | false | null | undefined | readonly Printable[]

const special = /[&<>"']/
/** The text, safe in HTML text and in a quoted attribute. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    let entity: string
    switch (text.charCodeAt(at)) {
      case 38:
        entity = '&amp;'
        break
      case 60:
        entity = '&lt;'
        break
      case 62:
        entity = '&gt;'
        break
      case 34:
        entity = '&quot;'
        break
      case 39:
        entity = '&#39;'
        break
      default:
        continue
    }
    out += text.slice(from, at) + entity
    from = at + 1
  }
  return out + text.slice(from)
}

function print(value: Printable): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'string') return escapeHtml(value)
  if (value === false || value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    let out = ''
    for (const one of value) out += print(one)
    return out
  }
  return String(value)
}

export function html(parts: TemplateStringsArray, ...values: Printable[]): Html {
  let out = parts[0] as string
  for (let index = 0; index < values.length; index++) out += print(values[index]) + parts[index + 1]
  return new Html(out)
}

/** Markup that is known to be safe: our own files, never anybody's text. */
export const raw = (trusted: string): Html => new Html(trusted)

/** A value as JSON inside `<script type="application/ld+json">`: no `</script>`, no comment, can end it early. */
export function jsonScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
