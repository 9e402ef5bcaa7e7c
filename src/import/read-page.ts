import { civilDate } from '../domain/calendar/civil-date.ts'
import { warningsIn } from './consistency/warnings.ts'
import { actionColumnsIn, isToldBeside } from './page/action-column.ts'
import { committeeIn } from './page/bodies.ts'
import { contactsIn } from './page/contacts.ts'
import { decisionIn } from './page/decision.ts'
import { documentsIn } from './page/documents.ts'
import { itemsOf } from './page/items-read.ts'
import { kindOf } from './page/kind.ts'
import { meetingIn } from './page/meeting.ts'
import { type Outline, outlineOf } from './page/outline.ts'
import { peopleOn } from './page/people.ts'
import { phasesIn } from './page/phases.ts'
import { readTables } from './page/programme.ts'
import { isReport, ofReport } from './page/report.ts'
import { resolutionsIn } from './page/resolutions.ts'
import { titleIn } from './page/title.ts'
import { workstreamsIn } from './page/workstreams.ts'
import { clausesIn } from './promises/clauses.ts'
import { nextAgendaIn } from './promises/next-agenda.ts'
import { knownPeople, titlesIn } from './promises/people-known.ts'
import { promisesIn } from './promises/promises.ts'
import { withoutSummedUp } from './promises/repeats.ts'
import { isInWelsh, isWelsh } from './promises/welsh-times.ts'
import type { CommitteeCalendar, PersonRead, Reading } from './reading.ts'
import type { Page } from './text/page.ts'

/** What a machine format says beside its words. */
export type Told = { readonly committee?: string | null; readonly date?: string | null }

/** A cabinet or committee heads its own notices; a member or an officer is of none. */
const MAKES_NOTICES = /^(?:the\s)?(?:\p{Lu}\p{L}+\s){0,6}(?:Cabinet|Executive|Committee|Panel|Board)$/u

/** Reads a page of words: what it is, what it says, and what it proposes to change. Pure, and linear in its length. */
export const readPage = (page: Page, calendar: CommitteeCalendar | null, told: Told = {}): Reading => {
  const outline = outlineOf(page)
  const flat = page.text.replace(/[\n\t]/g, ' ')
  const title = page.title && page.title.length > 6 ? (titleIn(outline) ?? page.title) : titleIn(outline)
  const decision = decisionIn(outline)
  const kind = kindOf(outline, decision)
  const printed = meetingIn(outline, page.title ?? title)
  const meeting = told.date ? { ...printed, date: told.date, derived: false, how: null } : printed
  const committee =
    told.committee ??
    (kind === 'decision' && decision?.maker && MAKES_NOTICES.test(decision.maker) ? decision.maker : null) ??
    committeeIn(outline, page.title ?? title)
  const said = clausesIn(outline, flat)
  const clauses = isReport(outline) ? said.filter(ofReport) : said
  const contacts = contactsIn(outline)
  const people = [...peopleOn(outline), ...contacts.map(asContact)]
  const inWelsh = isInWelsh(flat)
  // a page in two languages says each resolution twice
  const resolutions = resolutionsIn(outline, inWelsh ? clauses : clauses.filter(({ words }) => !isWelsh(words)))
  const itemTitle = kind === 'agenda-item' || kind === 'decision' ? title : null
  const metOn = meeting.date ?? decision?.decidedOn ?? null
  const setting = { committee, metOn: metOn ? civilDate(metOn) : null, calendar }
  const tabled = readTables(page, outline.tables, setting)
  const known = knownPeople(people, titlesByItem(outline, flat))
  const columned = actionColumnsIn(outline, flat, setting, known)
  const promised = [
    ...promisesIn(clauses, { outline, setting, known, pageTitle: itemTitle, inWelsh }),
    ...nextAgendaIn(outline, flat, setting),
  ].filter(({ evidence }) => !isToldBeside(columned, evidence))
  const proposals = withoutSummedUp(promised, tabled.proposals)
  return {
    kind,
    title,
    committee,
    text: page.text,
    meeting,
    contacts,
    items: [...itemsOf(outline, itemTitle), ...tabled.items],
    people,
    resolutions,
    proposals: [...proposals, ...columned, ...tabled.proposals].sort((a, b) => a.evidence.start - b.evidence.start),
    documents: documentsIn(outline),
    decision: kind === 'decision' ? decision : null,
    ...workstreamsIn(outline, flat),
    phases: phasesIn(outline, flat),
    ...(kind === 'calendar' ? { meetings: tabled.meetings } : {}),
    warnings: warningsIn(outline, flat, decision, resolutions),
  }
}

/** A contact officer is one of the people of the page, too. */
const asContact = ({ name, role }: Reading['contacts'][number]): PersonRead => ({
  name,
  roles: role ? [{ title: role, organisation: null }] : [],
  as: 'contact',
  item: null,
  detail: null,
})

/** The officers' titles as they stand in each item's words, gathered once for each item that asks. */
const titlesByItem = (outline: Outline, flat: string): ((item: string | null) => readonly string[]) => {
  const kept = new Map<string | null, string[]>()
  return (number) => {
    const known = kept.get(number)
    if (known) return known
    const item = outline.items.find((one) => one.number === number)
    const titles = titlesIn(item ? flat.slice(item.start, item.end) : flat.slice(0, 200_000))
    kept.set(number, titles)
    return titles
  }
}
