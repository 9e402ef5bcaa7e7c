import type { Report } from './check.ts'
import { everyObject } from './together.ts'

const OURS =
  /^<(?:@[UW][A-Z0-9]+|#[CG][A-Z0-9]+|!date\^\d+\^[^|<>]*\|[^<>]*|(?:https?|mailto|tel):[^<>]*)(?:\|[^<>]*)?>/
const ESCAPED = /^&(?:amp|lt|gt);/

const check = (text: string, at: string, report: Report) => {
  for (const { index } of text.matchAll(/[<&]/g)) {
    const rest = text.slice(index)
    if (/^<!(?:channel|here|everyone)\b/.test(rest)) report(at, `would notify everybody: ${rest.slice(0, 20)}`)
    else if (rest.startsWith('<') && !OURS.test(rest))
      report(at, `has a "<" that was not escaped: ${rest.slice(0, 20)}`)
    else if (rest.startsWith('&') && !ESCAPED.test(rest))
      report(at, `has a "&" that was not escaped: ${rest.slice(0, 20)}`)
  }
}

/** Reports text in Slack's formatting that holds a person's `<`, `&` or broadcast as it was typed. */
export const checkWords = (value: unknown, at: string, report: Report): void => {
  if (typeof value === 'string') check(value, at, report)
  for (const [pointer, part] of everyObject(value, at))
    if (part.type === 'mrkdwn' && typeof part.text === 'string') check(part.text, `${pointer}/text`, report)
}
