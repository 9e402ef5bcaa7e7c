import { civilDate } from '../../domain/calendar/civil-date.ts'
import { saidInWords } from '../../domain/outcomes/said.ts'
import type { DecisionOut, DecisionsOut } from '../../domain/papers/decision-out.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { anOutcome } from '../../slack/outcomes/outcomes-gallery-data.ts'
import { decisionsSeen } from './messages.ts'
import type { DecisionsSeen } from './read-decisions.ts'

const decision = (given: Partial<DecisionOut> = {}): DecisionOut => ({
  minute: '320',
  title: 'Children’s complaints',
  status: 'Recommended',
  isKey: false,
  isSubjectToCallIn: false,
  decisions: null,
  inPrivate: null,
  exclusion: null,
  corrections: [],
  witnesses: ['Ffion Okafor, Principal, Marchbrook College'],
  keyPoints: anOutcome().keyPoints,
  said: anOutcome().said.map(saidInWords),
  seeAlso: ['Item 322, “Advocacy <project>”', 'Minute 318 of 2 July 2026'],
  resolutions: anOutcome().resolutions,
  reportAuthor: 'Dawn Fletcher',
  documents: [{ title: 'Report <2>', link: 'https://papers.westmarch.example/complaints', inPrivate: null }],
  ...given,
})
const seen = (
  decisions: readonly DecisionOut[],
  published: DecisionsOut['published'] = null,
  noteDueOn: DecisionsSeen['noteDueOn'] = null,
) =>
  decisionsSeen({
    meetingId: aMeeting().id,
    committeeId: aCommittee().id,
    noteDueOn,
    mayPublish: true,
    decisions: {
      council: 'Westmarch County Council',
      maker: aCommittee().name,
      day: civilDate('2026-11-12'),
      published,
      contact: null,
      decisions,
    } satisfies DecisionsOut,
  })

export const stories: Stories = {
  'the decisions of a meeting': () =>
    seen([
      decision(),
      decision({
        minute: '321',
        title: 'A contract for the depot',
        status: 'Resolved',
        isKey: true,
        isSubjectToCallIn: true,
        inPrivate: 'paragraph 3, financial or business affairs',
        witnesses: [],
        keyPoints: [],
        said: [],
        seeAlso: [],
        resolutions: [],
        reportAuthor: null,
        documents: [],
      }),
    ]),
  'in Wales, with a note to be published': () => seen([decision()], null, civilDate('2026-11-20')),
  'a long meeting': () => seen(Array.from({ length: 12 }, (_, n) => decision({ minute: String(320 + n) }))),
  'published, and corrected since': () =>
    seen(
      [
        decision({
          exclusion: 'The motion to exclude the public from this item was lost. The item was taken in public.',
          corrections: [
            {
              on: civilDate('2026-11-24'),
              status: 'Noted',
              decisions: 'The <first> words',
              resolutions: anOutcome().resolutions.slice(0, 1),
            },
          ],
        }),
      ],
      { on: civilDate('2026-11-18'), link: 'https://papers.westmarch.example/decisions' },
    ),
  'nothing recorded yet': () => seen([]),
}
