import { allow, type Ruling, refuse } from '../ruling.ts'
import type { Sheet } from './record.ts'
import type { KeepingRefusal } from './refusals.ts'

/** What somebody is called once nothing ties them to the council's record. */
export const ERASED_NAME = 'A person whose data was erased'

/** What is about the person and nobody’s record: it goes. In words, and in the order in which it is told. */
const THEIRS: Readonly<Record<string, string>> = {
  person: 'e-mail address, telephone, title, organisation, who answers for them, their choices',
  slack_identity: 'Slack accounts',
  absence: 'days away',
  access_need: 'what they need to take part',
  possible_witness: 'being thought of as a witness',
  reminder: 'reminders',
}
/** What was sent is proof that somebody was asked, and goes by its own time; where they are in no record, with the rest. */
const SENT: readonly string[] = ['outbox_message', 'posted_copy']
/** That it was held, and what the ledger says of them, is no record of what they did. */
const ABOUT_THEM: readonly string[] = ['hold', 'ledger_entry']

/** That their data was gathered or erased says nothing of them. */
const OURS: readonly string[] = ['person-erased', 'person-data-gathered']

/** The council’s record, in words; a table without words of its own is told as it is called. */
const RECORD: Readonly<Record<string, string>> = {
  role_holding: 'roles, with their dates and titles',
  attendance: 'attendance at meetings',
  declaration: 'declarations of interests',
  request: 'reports and evidence they were asked for, or asked for',
  request_event: 'what they answered to requests',
  item: 'items they are named on',
  item_stage: 'what they decided about items',
  agenda_answer: 'what they answered to agendas',
  proposal: 'what they proposed',
  proposal_step: 'what they answered when consulted',
  publication: 'what they published',
  outcome: 'outcomes they recorded',
  action: 'actions they own',
  clearing: 'clearance for private business',
  ledger_entry: 'what they did, by the ledger',
}

export type Counted = { readonly what: string; readonly rows: number }
/** What erasing somebody's data would take, and what it would leave, and why their name stays or goes. */
export type Erasure = {
  readonly goes: readonly Counted[]
  readonly stays: readonly Counted[]
  readonly keepsName: boolean
}

const PERSONAL = ['email', 'telephone', 'title', 'organisation', 'assistant_id'] as const

/**
 * What goes and what stays. The record of what a council did, and who did it, is kept under a legal obligation and in
 * the public interest; whatever does not serve that goes.
 * - UK GDPR, [Article 17(3)(b) and (d)](https://www.legislation.gov.uk/eur/2016/679/article/17).
 */
export const whatErasing = (sheets: readonly Sheet[], personId: string): Erasure => {
  const goes: Counted[] = []
  const stays: Counted[] = []
  const sent: Counted[] = []
  for (const { kind, rows } of sheets) {
    if (kind === 'person') {
      const said = rows.filter((row) => PERSONAL.some((name) => row[name] != null)).length
      if (said > 0) goes.push({ what: THEIRS.person!, rows: said })
    } else if (THEIRS[kind]) goes.push({ what: THEIRS[kind], rows: rows.length })
    else if (SENT.includes(kind)) {
      if (kind === 'outbox_message') sent.push({ what: 'what was sent to them, and when', rows: rows.length })
    } else if (ABOUT_THEM.includes(kind)) {
      const by = rows.filter((row) => row.by_id === personId).length
      const about = rows.filter(
        (row) => row.about_id === personId && row.detail != null && !OURS.includes(String(row.did)),
      ).length
      if (kind === 'ledger_entry' && by > 0) stays.push({ what: RECORD.ledger_entry!, rows: by })
      if (kind === 'ledger_entry' && about > 0) goes.push({ what: 'what the ledger says of them', rows: about })
    } else stays.push({ what: RECORD[kind] ?? kind.replaceAll('_', ' '), rows: rows.length })
  }
  const keepsName = stays.length > 0
  const name = sheets.find(({ kind }) => kind === 'person')?.rows[0]?.name
  if (!keepsName && name !== ERASED_NAME) goes.unshift({ what: 'their name', rows: 1 })
  return keepsName ? { goes, stays: [...stays, ...sent], keepsName } : { goes: [...goes, ...sent], stays, keepsName }
}

/** Whether it may be done now: nothing of theirs is held, they serve no longer, and there is something to erase. */
export const mayErase = (
  person: { readonly name: string; readonly isHeld: boolean; readonly roles: number },
  { goes }: Erasure,
): Ruling<null, KeepingRefusal> => {
  const { name } = person
  if (person.isHeld) return refuse({ rule: 'person-is-held', name })
  if (person.roles > 0) return refuse({ rule: 'person-serves', name })
  return goes.length === 0 ? refuse({ rule: 'nothing-to-erase', name }) : allow(null)
}
