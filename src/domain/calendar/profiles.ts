import type { Division } from './bank-holidays.ts'
import type { Rule } from './rule.ts'
import { englandCouncil } from './rules/england-council.ts'
import {
  documentsForScrutiny,
  englandExecutive,
  generalException,
  twentyEightDayNotices,
} from './rules/england-executive.ts'
import { northernIreland } from './rules/northern-ireland.ts'
import { parish } from './rules/parish.ts'
import { scotland } from './rules/scotland.ts'
import { wales } from './rules/wales.ts'
import type { Counting } from './working-calendar.ts'

/** The four nations, whose statutes differ. */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland'

/** The sets of rules that the project ships with. */
export type ProfileName = 'england-council' | 'england-executive' | 'parish' | 'wales' | 'scotland' | 'northern-ireland'

/** A set of rules, whose bank holidays it uses and how its days are counted. */
export type Profile = {
  readonly name: ProfileName
  readonly nation: Nation
  readonly title: string
  readonly division: Division
  readonly counting: Counting
  readonly rules: readonly Rule[]
  /** What a reader of any of its timetables should be told. */
  readonly notes: { readonly keyDecision?: string; readonly privateMeeting?: string; readonly published?: string }
}

const NO_KEY_DECISIONS = 'There is no 28-day notice of key decisions in'
const NO_PRIVATE_NOTICE = 'No statute that is known here asks for 28 days’ notice of a private meeting in'

/** The profiles, by name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  'england-council': {
    name: 'england-council',
    nation: 'england',
    title: 'a council or committee meeting in England',
    division: 'england-and-wales',
    counting: 'office-days',
    // An item may be one that the executive will decide: its notices are there to be asked for.
    rules: [...englandCouncil, ...twentyEightDayNotices, ...generalException, ...documentsForScrutiny],
    notes: {},
  },
  'england-executive': {
    name: 'england-executive',
    nation: 'england',
    title: 'an executive meeting in England',
    division: 'england-and-wales',
    counting: 'office-days',
    rules: englandExecutive,
    notes: {},
  },
  parish: {
    name: 'parish',
    nation: 'england',
    title: 'a parish or town council meeting in England',
    division: 'england-and-wales',
    counting: 'parish-days',
    rules: parish,
    notes: {
      keyDecision: 'A parish council has no executive, so there is no 28-day notice of key decisions.',
      privateMeeting: 'A parish council has no executive, so there is no 28-day notice of a private meeting.',
      published: 'A parish council has no executive, so call-in applies only where its own rules provide for it.',
    },
  },
  wales: {
    name: 'wales',
    nation: 'wales',
    title: 'a council or committee meeting in Wales',
    division: 'england-and-wales',
    counting: 'office-days',
    rules: wales,
    notes: { keyDecision: `${NO_KEY_DECISIONS} Wales.`, privateMeeting: `${NO_PRIVATE_NOTICE} Wales.` },
  },
  scotland: {
    name: 'scotland',
    nation: 'scotland',
    title: 'a council or committee meeting in Scotland',
    division: 'scotland',
    counting: 'office-days',
    rules: scotland,
    notes: { keyDecision: `${NO_KEY_DECISIONS} Scotland.`, privateMeeting: `${NO_PRIVATE_NOTICE} Scotland.` },
  },
  'northern-ireland': {
    name: 'northern-ireland',
    nation: 'northern-ireland',
    title: 'a council or committee meeting in Northern Ireland',
    division: 'northern-ireland',
    counting: 'office-days',
    rules: northernIreland,
    notes: {
      keyDecision:
        'Northern Ireland has its own rules for key decisions (S.R. 2015/44, Part 5, Chapter 2). Their notice has not been confirmed here, so no day is worked out: ask the council’s solicitor.',
    },
  },
}

/** The profile that a nation's councils start with. */
export const defaultProfileOf: Readonly<Record<Nation, ProfileName>> = {
  england: 'england-council',
  wales: 'wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
}

/** The nations, in the order they are offered. */
export const nations: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland']

/** The names of the profiles, in the order they are offered. */
export const profileNames = Object.keys(profiles) as readonly ProfileName[]
