import { readFileSync } from 'node:fs'
import { read } from '../../../src/import/read.ts'
import type { CommitteeCalendar, Proposal, Reading } from '../../../src/import/reading.ts'

/** The bytes of a page we wrote ourselves: its council, people and words are invented. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))

/** A page that can be read, read. */
export const reading = async (bytes: Uint8Array, calendar?: CommitteeCalendar): Promise<Reading> => {
  const ruling = await read(bytes, calendar ? { calendar } : {})
  if (!ruling.ok) throw new Error(`refused: ${JSON.stringify(ruling.refusal)}`)
  return ruling.value
}

/** Text as bytes. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a piece of minutes promises, when it stands under an item of an ordinary committee's page. */
export const promisesOf = async (words: string, calendar?: CommitteeCalendar): Promise<readonly Proposal[]> =>
  (
    await reading(
      bytesOf(`Minutes of the meeting of the Leisure Committee held on Tuesday 14 May 2024 at 6.30pm

Present: Councillor Ama Boateng (Chair), Councillor Jon Fry

1. APOLOGIES

None.

2. SWIMMING POOLS

${words}

3. DATE OF NEXT MEETING

To be confirmed.
`),
      calendar,
    )
  ).proposals

/** A proposal in one line: change, owner, title, where to, when. Nulls are left out. */
export const inBrief = (one: Proposal): string =>
  [
    one.change,
    one.owner && `by ${one.owner}`,
    `“${one.title}”`,
    one.to.body && `to ${one.to.body}`,
    one.to.meeting && `on ${one.to.meeting}${one.to.time ? ` ${one.to.time}` : ''}`,
    one.due && `due ${one.due}`,
  ]
    .filter(Boolean)
    .join(' ')

/** Every piece of evidence a reading gives. */
export const evidenceOf = (one: Reading) => [
  ...one.proposals.map((each) => each.evidence),
  ...one.resolutions.map((each) => each.evidence),
  ...one.phases.map((each) => each.evidence),
  ...one.items.flatMap((each) => (each.exempt ? [each.exempt.evidence] : [])),
  ...one.warnings.flatMap((each) => (each.evidence ? [each.evidence] : [])),
]
