import type { DecisionRead, ReadingKind } from '../reading.ts'
import type { Outline } from './outline.ts'

const MINUTED =
  /\b(?:RESOLVED|Resolved|AGREED|apologies|Apologies|was agreed|were agreed|Action(?: Point)?s?\s?[:–-]|Minutes|Sederunt|noted that)\b/

const NOTICE =
  /^(?:notice of (?:executive |cabinet )?decisions?|(?:executive |cabinet )?decisions? (?:notice|sheet|list))\b/im

/** A committee's record of what it asked for and what became of it, which its work programme carries. */
const TRACKER =
  /\bactions?(?: points?)? (?:tracker|log|list|sheet|report|update)\b|\b(?:tracker|log|list) of (?:actions|recommendations)\b|\brecommendations? tracker\b/i

/** A page, or a spreadsheet, that holds nothing beside its tables but a heading or two. */
const isAllTables = ({ page, tables }: Outline): boolean =>
  page.blocks.length - tables.reduce((sum, { blocks }) => sum + blocks.size, 0) <= 3

/** What the page is, by what is on it. `unknown` is an answer. */
export const kindOf = (outline: Outline, decision: DecisionRead | null): ReadingKind => {
  const { page, items, labels } = outline
  const head = page.text.slice(0, 400)
  const firstLine = page.text.slice(0, page.blocks[0]?.end ?? 0)
  const decisionFacts = decision
    ? [decision.maker, decision.decidedOn, decision.publishedOn, decision.status].filter(Boolean).length
    : 0
  if (
    /^\s*(?:decision details?|decision notice|notice of decisions?|record of (?:an? )?(?:executive |officer |cabinet )?decision|(?:executive|cabinet|officer|delegated)(?: member)? decision)/i.test(
      head,
    ) &&
    decision
  )
    return 'decision'
  if (/^\s*agenda item\s*$/i.test(firstLine)) return 'agenda-item'
  if (decisionFacts >= 2 && (items.length < 3 || NOTICE.test(head))) return 'decision'
  if (items.length >= 2 && (MINUTED.test(page.text) || /\bagenda\b/i.test(head))) return 'agenda-and-minutes'
  if (/^\s*agenda item\b/i.test(head)) return 'agenda-item'
  if (items.length < 2 && /^\s*issue (?:-|details)/i.test(head)) return 'agenda-item'
  const holds = outline.tables.map((table) => table.holds)
  if (items.length < 2 && (holds.includes('programme') || holds.includes('forward-plan'))) return 'work-programme'
  if (items.length === 0 && holds.includes('actions') && (TRACKER.test(head) || isAllTables(outline)))
    return 'work-programme'
  if (items.length < 2 && holds.includes('meetings')) return 'calendar'
  const keys = new Set(labels.map((label) => label.key))
  if (outline.partsMinutes && items.length < 2) return 'agenda-item'
  if ((keys.has('present') || keys.has('apologies') || keys.has('attending')) && MINUTED.test(page.text))
    return 'agenda-and-minutes'
  if (/\b(?:minutes|notes) of\b|\bagenda\b/i.test(head) && (items.length >= 1 || MINUTED.test(page.text)))
    return 'agenda-and-minutes'
  if (items.length >= 2) return 'agenda-and-minutes'
  return /\bRESOLVED\b|^\W*That .{3,200}\bbe (?:noted|received|approved|agreed|endorsed|accepted|deferred)\b/m.test(
    page.text,
  ) ||
    /^(?:The (?:Committee|Panel|Board|Cabinet|Council|Forum)|Members) (?:considered|received|gave consideration to|had before (?:it|them))\b/m.test(
      page.text,
    )
    ? 'agenda-item'
    : 'unknown'
}
