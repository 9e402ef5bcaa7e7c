import { isCivilDate } from '../../domain/calendar/civil-date.ts'
import { comesBackSaid } from '../../domain/programme/recurrence.ts'
import { owners } from '../page/table-cells.ts'
import type { Proposal, Reading } from '../reading.ts'
import { type Fields, isFields, listed, said } from './fields.ts'
import { listing } from './listing.ts'

type Row = { readonly row: Fields; readonly meeting: Fields | null }

/** What one row of a programme asks: to be put on the agenda of its meeting, or only to be added. */
const proposalOf = ({ row, meeting }: Row, committee: string, evidence: Proposal['evidence']): Proposal => {
  const day = meeting && said(meeting, 'day')
  const owner = said(row, 'lead')
  const recurs = comesBackSaid(said(row, 'comesBack') ?? '')
  return {
    change: day ? 'schedule-item' : 'add-item',
    title: said(row, 'title')!,
    owner,
    owners: owners(owner),
    to: {
      ...{ body: committee, meeting: day && isCivilDate(day) ? day : null, time: meeting && said(meeting, 'time') },
      ...{ derived: false, how: null, says: null },
    },
    due: null,
    dueHow: null,
    certainty: 'certain',
    item: null,
    ...(recurs && { recurs }),
    evidence,
  }
}

/** A work programme as Cleardays itself writes it in JSON: groups by meeting, each with its rows. Null for anything else. */
export const readOwnProgramme = ([one]: readonly Fields[]): Reading | null => {
  const committee = one ? said(one, 'committee') : null
  if (!one || !committee || said(one, 'madeOn') === null || !Array.isArray(one.groups)) return null
  const rows = listed(one, 'groups').flatMap((group) =>
    listed(group, 'rows')
      .filter((row) => said(row, 'title') !== null)
      .map((row): Row => ({ row, meeting: isFields(group.meeting) ? group.meeting : null })),
  )
  const read = listing(
    `Work programme: ${committee}`,
    [],
    rows.map(({ row, meeting }) => ({
      number: said(row, 'number'),
      title: said(row, 'title')!,
      notes:
        [meeting && said(meeting, 'day'), said(row, 'outcome'), said(row, 'lead'), said(row, 'comesBack')]
          .filter((part) => part)
          .join('\n') || null,
      outcome: null,
      restricted: said(row, 'inPrivate') !== null,
    })),
  )
  return {
    ...read,
    kind: 'work-programme',
    committee,
    proposals: rows.map((row, at) => {
      const { start, end } = read.items[at]!
      return proposalOf(row, committee, { text: read.text.slice(start, end), start, end })
    }),
  }
}
