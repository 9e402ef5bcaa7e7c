import { daysBetween } from '../../domain/calendar/civil-date.ts'
import type { DecisionRead } from '../reading.ts'
import { datesIn } from '../words/dates.ts'
import type { LabelKey } from './labels.ts'
import type { Outline } from './outline.ts'

const YES = /^(?:yes|y|true|key)\b/i
const NO = /^(?:no|n|false|non-key|not key|none)\b/i

const flag = (words: string | null): boolean | null => {
  if (words === null) return null
  if (NO.test(words)) return false
  return YES.test(words) ? true : null
}

/** The value a label has on its own line, or on the line below where its own is bare. */
export const labelledValue = (outline: Outline, key: LabelKey): string | null => {
  for (const label of outline.labels) {
    if (label.key !== key) continue
    if (label.value) return label.value
    const next = outline.page.blocks[label.next]
    if (!next || outline.isLabel(label.next)) continue
    if (next.end - next.start <= 200) return outline.page.text.slice(next.body, next.end)
  }
  return null
}

/** "NOTICE OF DECISIONS – CABINET", above several decisions of one meeting: the maker, the days, and no one key. */
const noticeOf = (outline: Outline): DecisionRead | null => {
  const lines = outline.page.blocks.slice(0, 4).map((block) => outline.page.text.slice(block.body, block.end))
  const head = lines.map((line) => NOTICE.exec(line)).find((m) => m !== null)
  if (!head) return null
  const day = (key: LabelKey): string | null =>
    datesIn(labelledValue(outline, key) ?? '').find((date) => date.iso)?.iso ?? null
  const [decidedOn, publishedOn] = [day('decided') ?? day('date'), day('published')]
  if (!decidedOn) return null
  const flags = (key: LabelKey) => {
    const said = new Set(outline.labels.filter((label) => label.key === key).map((label) => flag(label.value)))
    return said.size === 1 ? [...said][0]! : null
  }
  return {
    maker: labelledValue(outline, 'maker') ?? makerIn(head[1] ?? ''),
    status: labelledValue(outline, 'status'),
    key: flags('key'),
    callIn: flags('call-in'),
    decidedOn,
    publishedOn,
    gapDays: publishedOn ? daysBetween(decidedOn as never, publishedOn as never) : null,
  }
}

const NOTICE =
  /^(?:notice of (?:the )?(?:executive |cabinet )?decisions?|(?:executive |cabinet )?decisions? (?:notice|sheet|list)|(?:record|summary|schedule) of (?:executive |cabinet )?decisions)(?:\s(?:taken|made))?(?:\s?[–:-]\s|\s(?:by|of)\s(?:the\s)?)?(.{0,80})$/i

/** A maker in capitals is written as a name. */
const makerIn = (words: string): string | null => {
  const bare = words.trim().replace(/^the\s/i, '')
  if (bare.length < 5 || datesIn(bare).length > 0) return null
  return bare === bare.toUpperCase()
    ? bare
        .toLowerCase()
        .replace(/(^|\s)(?!(?:and|of|the|for)\s)(\p{L})/gu, (_, gap: string, one: string) => gap + one.toUpperCase())
    : bare
}

/** What a decision notice says of itself; null where the page is not one. */
export const decisionIn = (outline: Outline): DecisionRead | null => {
  const keys = new Set(outline.labels.map((label) => label.key))
  const facts = (['maker', 'key', 'call-in', 'decided', 'published', 'decided-at', 'status'] as const).filter((key) =>
    keys.has(key),
  )
  const notice = noticeOf(outline)
  if (notice) return notice
  if (facts.length < 2 || !(keys.has('maker') || keys.has('decided') || keys.has('decided-at'))) return null
  const day = (key: LabelKey): string | null =>
    datesIn(labelledValue(outline, key) ?? '').find((date) => date.iso)?.iso ?? null
  const decidedOn = day('decided') ?? day('decided-at')
  const publishedOn = day('published')
  return {
    maker: labelledValue(outline, 'maker'),
    status: labelledValue(outline, 'status'),
    key: flag(labelledValue(outline, 'key')),
    callIn: flag(labelledValue(outline, 'call-in')),
    decidedOn,
    publishedOn,
    gapDays: decidedOn && publishedOn ? daysBetween(decidedOn as never, publishedOn as never) : null,
  }
}
