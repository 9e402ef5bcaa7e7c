import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { Reading } from '../../src/import/reading.ts'
import { evidenceOf, reading } from './support/pages.ts'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const isThere = existsSync(folder)

const seed = (number: string): Promise<Reading> => {
  const name = readdirSync(folder).find((one) => one.startsWith(number))!
  return reading(new Uint8Array(readFileSync(new URL(name, folder))))
}

type Fact = readonly [string, (read: Reading) => boolean]
const people = (read: Reading, as: string) => read.people.filter((one) => one.as === as)
const proposes = (read: Reading, change: string, also: (one: Reading['proposals'][number]) => boolean = () => true) =>
  read.proposals.some((one) => one.change === change && also(one))
const titled = (read: Reading, as: string, start: string) =>
  people(read, as).some((one) => one.roles.some((role) => role.title?.startsWith(start)))

/** What the reference's section 8 ticks for reading, page by page: facts, counts and dates only. */
const FACTS: Readonly<Record<string, readonly Fact[]>> = {
  '000': [
    ['is a decision', (read) => read.kind === 'decision'],
    ['decision maker is a joint committee', (read) => read.decision?.maker?.endsWith('Joint Committee') === true],
    ['status as printed', (read) => read.decision?.status === 'Recommendations Approved'],
    ['no key decision, no call-in', (read) => read.decision?.key === false && read.decision.callIn === false],
    [
      'four witnesses, each tied to an authority',
      (read) =>
        people(read, 'witness').length === 4 &&
        people(read, 'witness')
          .map((one) => one.roles[0]?.organisation)
          .join() === 'ESCC,SCC,BHCC,WSCC',
    ],
    ['one witness has two roles', (read) => people(read, 'witness').some((one) => one.roles.length === 2)],
    [
      'presenter is not the report author',
      (read) =>
        people(read, 'presenter').length === 1 &&
        people(read, 'report-author').length === 1 &&
        people(read, 'presenter')[0]?.name !== people(read, 'report-author')[0]?.name,
    ],
    ['seven numbered key points', (read) => read.items[0]?.points.map((one) => one.number).join() === '1,2,3,4,5,6,7'],
    [
      'the offered update goes to the next meeting',
      (read) => proposes(read, 'add-item', (one) => one.to.meeting === 'next' && one.owner === 'Officers'),
    ],
    ['one resolution, to endorse', (read) => read.resolutions.map((one) => one.verb).join() === 'ENDORSED'],
    [
      'decided 2 July, published 31 July 2018: 29 days',
      (read) =>
        read.decision?.decidedOn === '2018-07-02' &&
        read.decision.publishedOn === '2018-07-31' &&
        read.decision.gapDays === 29,
    ],
    [
      'the meeting it was decided at',
      (read) => read.meeting.date === '2018-07-02' && read.committee === read.decision?.maker,
    ],
    ['accompanying documents are empty', (read) => read.documents.length === 0],
  ],
  '001': [
    ['is one agenda item', (read) => read.kind === 'agenda-item'],
    ['the report is the Chief Executive’s', (read) => titled(read, 'report-author', 'Chief Executive')],
    [
      'the invitee has two roles',
      (read) => people(read, 'witness').some((one) => one.name?.includes('Bradley') === true && one.roles.length === 2),
    ],
    [
      'and presented the report',
      (read) => people(read, 'presenter').some((one) => one.name?.includes('Bradley') === true),
    ],
    ['three workstreams', (read) => read.workstreams.length === 3],
    [
      'two green and one amber, which is which unknown',
      (read) =>
        read.ratings?.green === 2 && read.ratings.amber === 1 && read.workstreams.every((one) => one.rating === null),
    ],
    ['quarterly highlight reports come round', (read) => proposes(read, 'recur')],
    [
      'the draft plan goes to the Board in April',
      (read) =>
        proposes(
          read,
          'schedule-item',
          (one) => one.to.says?.includes('April') === true && one.to.body?.includes('Board') === true,
        ),
    ],
    [
      'the Panel’s ask is an action candidate',
      (read) => proposes(read, 'action', (one) => one.certainty === 'possible'),
    ],
    [
      'meeting date and panel are not told, and not guessed',
      (read) => read.meeting.date === null && read.committee === null,
    ],
  ],
  '002': [
    ['is one agenda item', (read) => read.kind === 'agenda-item'],
    [
      'the committee written out from its short form',
      (read) => read.committee?.endsWith('Personnel Committee') === true,
    ],
    [
      'presenters by role and council, without names',
      (read) =>
        people(read, 'presenter').length >= 2 &&
        people(read, 'presenter').every((one) => one.name === null) &&
        people(read, 'presenter').some((one) => one.roles[0]?.organisation === 'OCC'),
    ],
    [
      'contingent exempt clause, paragraphs 1 to 4, not used',
      (read) =>
        read.items[0]?.exempt?.paragraphs.join() === '1,2,3,4' &&
        read.items[0].exempt.contingent &&
        read.items[0].exempt.used === false,
    ],
    [
      'eighteen service areas in three phases',
      (read) => read.phases.length === 18 && new Set(read.phases.map((one) => one.phase)).size === 3,
    ],
    [
      'one already decoupled, four with further work, seven to decouple',
      (read) =>
        ['already decoupled', 'partnership, further work required', 'decouple']
          .map((direction) => read.phases.filter((one) => one.direction === direction).length)
          .join() === '1,4,7',
    ],
    [
      'three meetings of the working group, without a year',
      (read) =>
        ['4 April', '12 May', '20 June'].every((day) =>
          proposes(
            read,
            'schedule-item',
            (one) => one.to.body === 'JOTWG' && one.to.says === day && one.to.meeting === null,
          ),
        ),
    ],
    [
      'four numbered resolutions',
      (read) =>
        read.resolutions.map((one) => `${one.number} ${one.verb}`).join() ===
        '1 NOTED,2 ENDORSED,3 ENDORSED,4 ENDORSED',
    ],
    [
      'the phase said twice is reported',
      (read) => read.warnings.some((one) => /phase two twice.*\(4\).*phase three/.test(one.says)),
    ],
    ['meeting date is not told', (read) => read.meeting.date === null],
  ],
  '003': [
    ['is one agenda item', (read) => read.kind === 'agenda-item'],
    ['title', (read) => read.title?.startsWith('Themed Debate') === true],
    ['the Council’s own date is not told', (read) => read.meeting.date === null],
    [
      'comments are forwarded to Cabinet on 18 September 2018',
      (read) => proposes(read, 'refer', (one) => one.to.body === 'Cabinet' && one.to.meeting === '2018-09-18'),
    ],
    ['ideas for bodies are not decisions', (read) => read.proposals.length === 1],
    ['comments can be addressed one by one', (read) => (read.items[0]?.points.length ?? 0) >= 19],
    ['no named speakers', (read) => read.people.every((one) => one.name === null)],
    ['one resolution, a referral', (read) => read.resolutions.map((one) => one.verb).join() === 'REFERRED'],
  ],
  '004': [
    ['is a whole meeting', (read) => read.kind === 'agenda-and-minutes'],
    ['venue', (read) => read.meeting.venue === 'Online'],
    [
      'two contact officers',
      (read) => read.contacts.length === 2 && read.contacts.every((one) => one.role?.includes('Officers')),
    ],
    ['minutes 304 to 311', (read) => read.items.map((one) => one.number).join() === '304,305,306,307,308,309,310,311'],
    ['apologies in 304', (read) => people(read, 'apologies').some((one) => one.item === '304')],
    [
      'a disclosable interest in 305',
      (read) =>
        people(read, 'declaration').some((one) => one.item === '305' && one.detail?.includes('disclosable') === true),
    ],
    ['no public participation in 306', (read) => read.items.find((one) => one.number === '306')?.outcome === 'None'],
    [
      'minutes confirmed, signature pending',
      (read) => read.items.find((one) => one.number === '307')?.outcome === 'confirmed, signature pending',
    ],
    [
      'date derived: Thursday 11 March 2021',
      (read) => read.meeting.date === '2021-03-11' && read.meeting.derived && read.meeting.how !== null,
    ],
    [
      'three invitees by role in 308',
      (read) => people(read, 'witness').filter((one) => one.item === '308').length === 3,
    ],
    ['its presenter', (read) => titled(read, 'presenter', 'Assistant Director for Human Resources')],
    ['the Complaints Manager presents 309', (read) => titled(read, 'presenter', 'Complaints Manager')],
    [
      'papers with format and size',
      (read) => read.documents.length === 4 && read.documents.every((one) => one.format === 'PDF' && one.size !== null),
    ],
    [
      'two texts that stop short are reported',
      (read) => read.warnings.filter((one) => one.says.includes('stops short')).length === 2,
    ],
    [
      'the Assistant Director’s action at another body’s next meeting',
      (read) =>
        proposes(
          read,
          'action',
          (one) =>
            one.owner?.startsWith('Assistant Director') === true &&
            one.to.body === 'One Worcestershire ICT Group' &&
            one.to.meeting === 'next',
        ),
    ],
    [
      'an update goes to 20 July 2021 at 10:00',
      (read) => proposes(read, 'add-item', (one) => one.to.meeting === '2021-07-20' && one.to.time === '10:00'),
    ],
    [
      'two topics go to the induction programme',
      (read) =>
        read.proposals.filter((one) => one.change === 'carry-over' && one.to.body === 'induction programme').length ===
        2,
    ],
    ['what had been requested before is no promise', (read) => read.proposals.length === 4],
  ],
}

const table: string[] = []

describe.skipIf(!isThere)(
  'The published pages this project began from (skipped where ../shared/seeds is not there)',
  () => {
    for (const [number, facts] of Object.entries(FACTS)) {
      it.each(facts)(`${number}: %s`, async (fact, holds) => {
        const held = holds(await seed(number))
        table.push(`${held ? 'found  ' : 'MISSING'}  ${number}  ${fact}`)
        expect(held).toBe(true)
      })

      it(`${number}: every piece of evidence stands in the text where it says`, async () => {
        const read = await seed(number)
        for (const { text, start, end } of evidenceOf(read)) expect(read.text.slice(start, end)).toBe(text)
      })
    }

    afterAll(() => {
      process.stdout.write(`\n${table.sort((a, b) => a.slice(9).localeCompare(b.slice(9))).join('\n')}\n`)
    })
  },
)
