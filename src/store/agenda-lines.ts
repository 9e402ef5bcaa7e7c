import { z } from 'zod'
import type { Change } from '../domain/agenda/changes.ts'
import type { AgendaLine } from '../domain/agenda/line.ts'
import { REPORT_STATUSES, type ReportStatus } from '../domain/agenda/report-status.ts'
import { STANDING_KINDS, type StandingKind } from '../domain/agenda/standing-item.ts'
import type { SupplementLine } from '../domain/agenda/supplement.ts'
import { isTimeOfDay, type TimeOfDay } from '../domain/calendar/civil-date.ts'
import { PURPOSES, type Purpose } from '../domain/programme/item.ts'

// Drafts are kept as JSON. What comes back is checked here once; inside, types are trusted.

const oneOf = <K extends string>(known: Readonly<Record<K, string>>) => z.enum(Object.keys(known) as [K, ...K[]])
const named = { name: z.string(), title: z.string().nullable(), organisation: z.string().nullable() }

const line = z.object({
  key: z.string(),
  kind: z.union([oneOf<StandingKind>(STANDING_KINDS), z.literal('item')]),
  number: z.string().nullable(),
  title: z.string(),
  words: z.string().nullable(),
  itemId: z.string().nullable(),
  itemNumber: z.number().nullable(),
  part: z.enum(['open', 'exempt', 'confidential', 'possible', 'committee-private']),
  paragraphs: z.array(z.string()),
  purpose: oneOf<Purpose>(PURPOSES).nullable(),
  isKeyDecision: z.boolean(),
  fromMinute: z.string().nullable(),
  lead: z.object(named).nullable(),
  presenters: z.array(z.object(named)),
  witnesses: z.array(z.object({ ...named, answer: z.enum(['coming', 'not-yet-answered', 'not-coming']) })),
  report: oneOf<ReportStatus>(REPORT_STATUSES),
  reportWords: z.string().nullable(),
  papers: z.array(
    z.object({
      title: z.string(),
      link: z.string().nullable(),
      state: z.enum(['attached', 'to-follow', 'late', 'held-elsewhere', 'on-request']),
      part: z.enum(['open', 'exempt', 'confidential', 'possible', 'unsure']),
      // A draft from before papers had these: nothing is taken as decided that is not known to be.
      id: z.string().nullable().default(null),
      paragraphs: z.array(z.string()).default([]),
      isDecided: z.boolean().default(false),
      isAppendix: z.boolean().default(false),
    }),
  ),
  minutes: z.number().nullable(),
  starts: z
    .string()
    .refine((text): text is TimeOfDay => isTimeOfDay(text))
    .nullable(),
  canWait: z.boolean(),
})

const change = z.object({
  is: z.enum([
    'added',
    'removed',
    'retitled',
    'reordered',
    'part',
    'report',
    'people',
    'time',
    'words',
    'numbers',
    'details',
  ]),
  words: z.string(),
  asksAgain: z.boolean(),
})

const supplementLine = z.object({
  change: z.enum(['late-item', 'late-report', 'item-withdrawn', 'item-moved', 'meeting-moved', 'correction']),
  number: z.string().nullable(),
  title: z.string(),
  words: z.string(),
  itemId: z.string().nullable(),
})

/** The lines of a draft, from its column. Throws for what is none: it is our own, and would be a fault. */
export const linesFrom = (column: unknown): readonly AgendaLine[] => z.array(line).parse(column)
/** What changed since the draft before, from its column. */
export const changesFrom = (column: unknown): readonly Change[] => z.array(change).parse(column)
/** The lines of a supplement, from its column. */
export const supplementLinesFrom = (column: unknown): readonly SupplementLine[] => z.array(supplementLine).parse(column)
