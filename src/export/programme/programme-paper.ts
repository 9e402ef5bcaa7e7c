import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { ProgrammeGroup, ProgrammeOut, ProgrammeRow } from '../../domain/papers/programme-out.ts'
import type { WorkstreamOut } from '../../domain/workstreams/workstream-out.ts'
import { type Block, facts, heading, list, type Paper, paragraph, table } from '../document/paper.ts'

/** `Work programme: Corporate Panel`. */
export const programmeTitle = ({ committee }: Pick<ProgrammeOut, 'committee'>): string => `Work programme: ${committee}`

const GROUPS: Readonly<Record<Exclude<ProgrammeGroup['of'], 'meeting' | 'outcome-awaited'>, string>> = {
  referred: 'Referred by members, not yet scheduled',
  pool: 'Not yet scheduled',
  deferred: 'Deferred, to a meeting not yet settled',
  elsewhere: 'Sent elsewhere',
}

const HEAD = ['Meeting date', 'Item', 'Purpose and desired outcome', 'Lead officer', 'Came from'] as const

/** The programme as a document, by meeting. */
export const programmePaper = (out: ProgrammeOut): Paper => ({
  title: programmeTitle(out),
  above: out.council,
  language: 'en-GB',
  day: out.madeOn,
  blocks: [
    ...paragraph(`As it stood on ${longDate(out.madeOn)}.`, 'note'),
    ...facts(['Contact officer', contactOf(out)]),
    ...out.groups.flatMap((group) => groupBlocks(group, 2)),
    ...(out.groups.length === 0 ? paragraph('Nothing is on the work programme yet.') : []),
  ],
})

/**
 * The work-programme report to the committee: the recommendation first, the programme by meeting, what is not yet
 * scheduled, what became of what earlier minutes asked for, and what changed since the last meeting.
 */
export const reportToCommittee = (out: ProgrammeOut): Paper => ({
  title: `Report to the ${out.committee}: work programme`,
  above: out.council,
  language: 'en-GB',
  day: out.madeOn,
  blocks: [
    ...facts(['Date of report', longDate(out.madeOn)], ['Contact officer', contactOf(out)]),
    heading('Recommendation'),
    ...paragraph(
      'That the committee considers the work programme below and agrees it, with any changes it wishes to make.',
    ),
    heading('What changed since the last meeting'),
    ...(out.since
      ? [
          ...paragraph(`The last meeting was on ${longDate(out.since.day)}.`),
          ...(out.since.changes.length > 0 ? list(out.since.changes) : paragraph('Nothing has changed since then.')),
        ]
      : paragraph('No earlier meeting is recorded.')),
    heading('Current programme'),
    ...out.groups.flatMap((group) => groupBlocks(group, 3)),
    ...workstreamBlocks(out.workstreams ?? []),
    heading('Progress on what earlier minutes asked for'),
    ...(out.progress.length > 0
      ? [
          table(
            'Progress',
            ['Minute', 'Item', 'Where it stands'],
            out.progress.map((it) => [it.minute, it.title, it.status]),
            false,
          ),
        ]
      : paragraph('Nothing on the programme comes from an earlier minute.')),
  ],
})

/** How the workstreams stand, phase by phase; nothing where the committee keeps none. */
const workstreamBlocks = (all: readonly WorkstreamOut[]): readonly Block[] =>
  all.length === 0
    ? []
    : [
        heading('Workstreams'),
        table(
          'Workstreams',
          ['Workstream', 'Direction', 'How it stands', 'Led by', 'Ends'],
          all.map((one) => [
            [one.name, one.phase].filter(Boolean).join(', '),
            one.direction ?? '',
            one.stands,
            one.leads,
            one.ends ?? '',
          ]),
          false,
        ),
        ...all.flatMap(({ name, targets, funding }) =>
          targets.length + funding.length > 0
            ? [
                heading(name, null, 3),
                ...facts(['Targets', targets.join('; ') || null], ['Funding', funding.join('; ') || null]),
              ]
            : [],
        ),
      ]

const contactOf = ({ contact }: ProgrammeOut): string | null =>
  contact && [contact.name, contact.telephone].filter(Boolean).join(', ')

const groupBlocks = (group: ProgrammeGroup, level: 2 | 3): readonly Block[] => {
  const title = titleOf(group)
  return [
    heading(title, null, level),
    ...(group.rows.length === 0
      ? paragraph('Nothing is scheduled for this meeting yet.')
      : [
          table(
            title,
            HEAD,
            group.rows.map((row) => cellsOf(row, group)),
            false,
          ),
        ]),
  ]
}

const titleOf = ({ of, meeting }: ProgrammeGroup): string => {
  if (of !== 'meeting' && of !== 'outcome-awaited') return GROUPS[of]
  const when = [longDate(meeting!.day), clockTime(meeting!.time), meeting!.venue].filter(Boolean).join(', ')
  return of === 'meeting' ? when : `${longDate(meeting!.day)}: outcome awaited`
}

const cellsOf = (row: ProgrammeRow, { meeting }: ProgrammeGroup): readonly string[] => [
  meeting ? longDate(meeting.day) : 'To be scheduled',
  row.isKeyDecision ? `${row.title} (key decision)` : row.title,
  [
    row.purpose,
    row.outcome,
    row.inPrivate && `To be ${row.inPrivate}`,
    row.wantedBy && `Wanted by ${longDate(row.wantedBy)}`,
    row.comesBack && `Comes back: ${row.comesBack.charAt(0).toLowerCase()}${row.comesBack.slice(1)}`,
  ]
    .filter(Boolean)
    .join('. '),
  [row.lead, row.holder].filter(Boolean).join('; '),
  row.from ?? '',
]
