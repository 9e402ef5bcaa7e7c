import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { DecisionOut, DecisionsOut } from '../../src/domain/papers/decision-out.ts'
import type { MemoOut } from '../../src/domain/papers/memo-out.ts'
import type { NoteOut } from '../../src/domain/papers/note-out.ts'

/** One decision in its public form. */
export const aDecision = (given: Partial<DecisionOut> = {}): DecisionOut => ({
  minute: '305',
  title: 'Children’s complaints: Ŵyn-Jones a’r tŷ',
  status: 'Recommended',
  isKey: false,
  isSubjectToCallIn: false,
  decisions: 'The Panel considered a report introduced by Ann Rees.',
  inPrivate: null,
  exclusion: null,
  witnesses: ['Ann Rees, Assistant Director, Westmarch', 'Gareth Bevan, Eastmarch'],
  keyPoints: ['Stage 2 took 71 days', 'Two posts are vacant'],
  said: ['Councillor Huw Pike asked: Why is stage 2 slow?', 'Ann Rees answered: Two posts are vacant.'],
  seeAlso: ['Item 308, “The digital strategy”', 'Minute 291 of 2 July 2026'],
  resolutions: [
    { number: 1, verb: 'RECOMMENDED', text: 'both posts be filled', body: 'Cabinet', day: civilDate('2026-12-17') },
    { number: 2, verb: 'RESOLVED', text: 'an update come to the next meeting', body: null, day: null },
  ],
  reportAuthor: 'Nia Penn',
  documents: [{ title: 'Report of the Director', link: 'https://council.example/papers/305.pdf', inPrivate: null }],
  corrections: [],
  ...given,
})

/** What a fictional panel decided: in public, in private, by a lost motion, and corrected since it was published. */
export const aDecidedOut = (given: Partial<DecisionsOut> = {}): DecisionsOut => ({
  council: 'Westmarch County Council',
  maker: 'Corporate and Communities Panel',
  day: civilDate('2026-11-12'),
  published: { on: civilDate('2026-11-18'), link: null },
  contact: { name: 'Alison Grey', telephone: '01632 960 101' },
  decisions: [
    aDecision({
      corrections: [
        { on: civilDate('2026-11-24'), status: 'Noted', decisions: 'The Panel noted a report.', resolutions: [] },
      ],
    }),
    aDecision({
      minute: '306',
      title: 'A contract for the depot',
      exclusion: 'The motion to exclude the public from this item was lost. The item was taken in public.',
      corrections: [],
    }),
    aDecision({
      minute: '307',
      title: 'Leisure contract',
      inPrivate: 'paragraph 3, financial or business affairs',
      decisions: null,
      witnesses: [],
      keyPoints: [],
      said: [],
      seeAlso: [],
      resolutions: [],
      reportAuthor: null,
      documents: [],
    }),
  ],
  ...given,
})

/** The note of it. */
export const aNoteOut = (given: Partial<NoteOut> = {}): NoteOut => ({
  decisions: aDecidedOut(),
  dueOn: civilDate('2026-11-20'),
  published: { on: civilDate('2026-11-18'), link: null },
  attendance: [
    { as: 'Present', names: ['Councillor Gwen Pritchard, Chair', 'Councillor Idris Rao'] },
    { as: 'Apologies', names: ['Councillor Ewan Marsh'] },
  ],
  declarations: ['Councillor Idris Rao: disclosable interest, employed at the depot (item 306)'],
  ...given,
})

/** A memo that was delivered and answered. */
export const aMemoOut = (given: Partial<MemoOut> = {}): MemoOut => ({
  council: 'Westmarch County Council',
  from: 'Corporate and Communities Panel',
  toBody: 'Cabinet',
  forDay: civilDate('2026-12-17'),
  agreedOn: civilDate('2026-11-12'),
  minute: '305',
  subject: 'Children’s complaints',
  words: 'The comments of members are put to Cabinet.',
  themes: [
    { theme: 'Staff', comments: ['two posts are vacant', 'agency staff cost more'] },
    { theme: 'Time', comments: ['Stage 2 took 71 days'] },
  ],
  delivered: { on: civilDate('2026-11-20'), proof: 'Acknowledged by their clerk' },
  response: 'Agreed on Thursday 17 December 2026.',
  madeOn: civilDate('2026-12-18'),
  ...given,
})
