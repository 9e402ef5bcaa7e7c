import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ProgrammeGroup, ProgrammeRow } from '../../domain/papers/programme-out.ts'

type Cell = (row: ProgrammeRow, group: ProgrammeGroup) => string
const joined = (...parts: readonly (string | null)[]) => parts.filter((part) => part).join('. ')
const meetingDate: Cell = (_, { meeting }) => (meeting ? longDate(meeting.day) : 'To be scheduled')
const details: Cell = ({ purpose, outcome, inPrivate }) => joined(purpose, outcome, inPrivate && `To be ${inPrivate}`)
const nothing: Cell = () => ''

/**
 * Every column that a table of the programme may have, by its heading. What Cleardays does not hold (an equality
 * impact, a link to the corporate plan) has a column for the officer to fill in, and is left empty rather than guessed.
 */
export const COLUMNS = {
  Reference: ({ number }) => String(number),
  'Meeting date': meetingDate,
  'Date of meeting': meetingDate,
  Item: ({ title }) => title,
  'Agenda items': ({ title }) => title,
  Topic: ({ title }) => title,
  Status: ({ status }) => status,
  Purpose: ({ purpose }) => purpose ?? '',
  'Desired outcome': ({ outcome }) => outcome ?? '',
  'Details and desired outcome': details,
  'Objectives and desired outcomes': details,
  'Lead officer': ({ lead }) => lead ?? '',
  'Report author / possible witnesses': ({ lead }) => lead ?? '',
  'Portfolio holder': ({ holder }) => holder ?? '',
  'Organisation/officer/responsible portfolio holder': ({ lead, holder }) => [lead, holder].filter(Boolean).join('; '),
  'Came from': ({ from }) => from ?? '',
  'Key decision': ({ isKeyDecision }) => (isKeyDecision ? 'Yes' : 'No'),
  'Wanted by': ({ wantedBy }) => (wantedBy ? longDate(wantedBy) : ''),
  'Comes back': ({ comesBack }) => comesBack ?? '',
  'Open or private': ({ inPrivate }) => inPrivate ?? 'open',
  'Priority, impact on district/community': nothing,
  'Impact on equality and diversity': nothing,
  'Links with corporate plan and work of the Cabinet': nothing,
  'How/where/when': ({ status }, { meeting }) => joined(meeting?.venue ?? null, meeting ? null : status),
} as const satisfies Record<string, Cell>
export type ColumnName = keyof typeof COLUMNS

/** The sets of columns that councils use, and one with everything Cleardays can say. */
export const COLUMN_SETS = {
  full: {
    says: 'Everything that is public',
    columns: [
      'Reference',
      'Item',
      'Meeting date',
      'Status',
      'Purpose',
      'Desired outcome',
      'Lead officer',
      'Portfolio holder',
      'Came from',
      'Key decision',
      'Wanted by',
      'Comes back',
      'Open or private',
    ],
  },
  meeting: {
    says: 'By meeting, four columns',
    columns: ['Meeting date', 'Agenda items', 'Details and desired outcome', 'Report author / possible witnesses'],
  },
  topic: {
    says: 'By topic, eight columns',
    columns: [
      'Date of meeting',
      'Topic',
      'Organisation/officer/responsible portfolio holder',
      'Priority, impact on district/community',
      'Impact on equality and diversity',
      'Links with corporate plan and work of the Cabinet',
      'Objectives and desired outcomes',
      'How/where/when',
    ],
  },
} as const satisfies Record<string, { readonly says: string; readonly columns: readonly ColumnName[] }>

/** A set of columns, the pro forma of categories and months, or columns of one's own. */
export type Columns = keyof typeof COLUMN_SETS | 'pro-forma' | readonly ColumnName[]

/** Columns as they were typed, separated by commas; the headings that are none of ours where there are any. */
export const columnsTyped = (
  typed: string,
):
  | { readonly ok: true; readonly columns: readonly ColumnName[] }
  | { readonly ok: false; readonly unknown: readonly string[] } => {
  const names = new Map(Object.keys(COLUMNS).map((name) => [name.toLowerCase(), name as ColumnName]))
  const asked = typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const unknown = asked.filter((name) => !names.has(name.toLowerCase()))
  if (unknown.length > 0 || asked.length === 0) return { ok: false, unknown }
  return { ok: true, columns: [...new Set(asked.map((name) => names.get(name.toLowerCase())!))] }
}
