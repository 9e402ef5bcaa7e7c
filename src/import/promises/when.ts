import { longDate } from '../../domain/calendar/civil-date.ts'
import { BODY_NAME } from '../page/bodies.ts'
import type { Change, Destination } from '../reading.ts'
import { cue } from '../words/cue.ts'
import { datesIn, monthNamed, plusMonths } from '../words/dates.ts'
import { timesIn } from '../words/times.ts'
import { BY, MONTH, nextMeeting, type Setting, sameBody, settled } from './setting.ts'

const NEXT = cue(
  /\b(?:(?:the|its|our|their|a|[\w’']+[’']s?)\s)?(?:next|following(?!\sthe\b)|forthcoming|subsequent)\s(?:available\s|ordinary\s|scheduled\s|full\s|formal\s|quarterly\s|monthly\s)?((?:[A-Z][\w’'&-]*\s(?:and\s|of\s|for\s)?){0,7})(?:\w+\s)?(?:meeting|agenda|session|cycle|committee)\b/,
)
const GOES: ReadonlySet<Change> = new Set([
  'refer',
  'schedule-item',
  'add-item',
  'move-item',
  'defer-item',
  'carry-over',
  'recur',
  'extra-meeting',
])
const MEETS = cue(
  /\b(?:report|bring|present|submit|feed)\b[^.;]{0,90}\bto\s(?:the|its|a)\s|\bmeetings? of\b|\bmeeting\b|\b(?:report|reported|brought|presented|submitted|back) to\b/i,
)
const GENERIC = /^(?:the\s)?(?:committee|panel|board|group|forum|sub-?committee|commission|meeting|working group)$/i

const TOWARDS = cue(
  /\b(?:to|by|at|of|for|into|with)\s(?:(?:a|the)\s)?(?:(?:next|future|following|forthcoming|special)\s)?(?:meetings? of (?:the\s)?)?(?:\d{1,2}(?:st|nd|rd|th)?\s\w+\s)?(?=(?:\p{Lu}))/gu,
)
const IN_MONTH = cue(
  new RegExp(
    `\\b(?:in|to|for|the|at|until|its|[’']s)\\s(?:early\\s|late\\s|mid[- ])?${MONTH}(?:\\s((?:19|20)\\d\\d))?\\b(?:\\s(?:\\w+\\s){0,2}(?:meeting|agenda))?`,
  ),
)

const BARE_BODY = cue(/\b(?:to|by|at|of)\sthe\s(Board|Forum|Commission|Partnership)\b(?!\s\p{Lu})/u)
/** "the Panel’s next meeting" */
const OWN_MEETING = cue(
  /\b(?:the\s)((?:\p{Lu}[\p{L}-]+\s){0,5}(?:Committee|Panel|Board|Cabinet|Council|Forum|Group|Commission))[’']s?\s(?:next|following|forthcoming|\w+)\s?(?:meeting|agenda)/u,
)
/** When it comes back, where no meeting is named. */
const LATER = cue(
  /\b(?:in|within|after)\s(?:\w+|\d+)\s(?:weeks?|months?|years?)(?:[’']s?\stime)?\b|\b(?:in (?:the )?(?:spring|summer|autumn|winter|new year|new municipal year)|(?:a|the|to a|at a)\s(?:future|later|subsequent|appropriate)\s(?:meeting|date|agenda))\b/i,
)

/** The body something goes to, as printed, where it is named after "to", "by", "at" or "of". */
const bodyIn = (words: string): string | null => {
  for (const m of TOWARDS.all(words)) {
    const rest = words.slice(m.index + m[0].length, m.index + m[0].length + 120)
    const short = /^([A-Z]{3,8})\b(?=\s?(?:meeting|on|in|for|at|[.,;)]|$))/.exec(rest)
    if (short) return short[1]!
    const named = BODY_NAME.exec(rest)
    if (named && named.index === 0) {
      const name = named[0].trim().replace(/\s(?:for|of|on|and)$/i, '')
      if (
        !/\b(?:Officers?|Director|Manager|Head|Member|Leader)\b/.test(rest.slice(0, named[0].length + 14)) ||
        /\bGroup\b/.test(name)
      )
        return name
    }
  }
  const bare = BARE_BODY.exec(words)
  if (bare) return bare[1]!
  const owned = OWN_MEETING.exec(words)
  return owned?.[1] ?? null
}

const PAST =
  /\b(?:from|dated|since|held|minutes of|letter of|report of)\s(?:the\s)?(?:(?:last|previous)\s)?(?:meeting\s)?(?:of\s|on\s|held\s){0,2}$/i
const BEFORE = /\b(?:before|prior to|ahead of|in advance of|by|in time for)\s(?:the\s|its\s|our\s|their\s)?$/i

const DESTINATION = cue(
  /\b((?:member(?:s[’']?)?\s)?induction(?:\s(?:programme|training|day|session|process|pack))?|(?:member\s)?(?:training|development)\s(?:programme|session|day|event|plan)|members?[’']?\s(?:bulletin|briefing|seminar|newsletter)|bulletin|newsletter|site visit|study visit|workshop|seminar|away[- ]?day|all[- ]members?\s(?:briefing|seminar)|briefing (?:note|session)|task and finish group|legacy report)\b/i,
)

/** Where and when it goes. A meeting is a day where the page or the calendar settles one, `next`, or null. */
export const destinationIn = (words: string, change: Change, setting: Setting): Destination => {
  const named = change === 'carry-over' ? (DESTINATION.exec(words)?.[1] ?? null) : bodyIn(words)
  const isOwn =
    named !== null &&
    GENERIC.test(named) &&
    setting.committee?.toLowerCase().includes(named.toLowerCase().replace(/^the /, ''))
  const namedBody = isOwn ? null : named && (GOES.has(change) || MEETS.test(words)) ? named : null
  const body = namedBody && !GENERIC.test(namedBody) ? namedBody : null
  const own = body === null || sameBody(body, setting.committee)
  const none: Destination = {
    body: body ?? namedBody,
    meeting: null,
    time: null,
    derived: false,
    how: null,
    says: null,
  }
  if (change === 'carry-over' && DESTINATION.test(words)) return { ...none, body: named }
  const next = NEXT.exec(words)
  const date = datesIn(words).find(
    (one) =>
      !BY.test(words.slice(Math.max(0, one.start - 40), one.start)) &&
      !PAST.test(words.slice(Math.max(0, one.start - 40), one.start)),
  )
  const aims =
    date &&
    (next ||
      /\b(?:meeting|agenda|on|to|until|at|for|of)\b[^.]{0,40}$/i.test(words.slice(0, date.start)) ||
      /^[^.]{0,30}\bmeeting\b/i.test(words.slice(date.end)))
  if (date && aims) {
    const { iso, derived, how } = settled(date, setting)
    const said = words.slice(date.start, date.end)
    return {
      ...none,
      meeting: iso ?? (next ? 'next' : null),
      time: timesIn(words.slice(date.end, date.end + 24))[0]?.time ?? null,
      derived,
      how,
      says: said,
    }
  }
  if (
    next &&
    !BEFORE.test(
      words.slice(
        Math.max(0, next.index - 24),
        next.index + (/^(?:the|its|our|their)\s/.exec(next[0])?.[0].length ?? 0),
      ),
    )
  ) {
    const found = own && !next[1] ? nextMeeting(setting) : null
    const theirs = next[1]?.trim()
    const whose = theirs && /^[A-Z]/.test(theirs) ? theirs : none.body
    return found
      ? {
          ...none,
          body: whose,
          meeting: found.date,
          time: found.time,
          derived: true,
          how: `the next meeting after ${longDate(setting.metOn!)} in the committee’s calendar`,
          says: next[0],
        }
      : { ...none, body: whose, meeting: 'next', says: next[0] }
  }
  return { ...none, ...monthIn(words, setting, own) }
}

/** "To its September meeting", "in March": a meeting only where the calendar has exactly one in that month. */
const monthIn = (words: string, setting: Setting, own: boolean): Partial<Destination> => {
  const m = IN_MONTH.exec(words)
  if (!m) {
    const later = LATER.exec(words)
    return later ? { says: later[0] } : {}
  }
  const month = monthNamed(m[1]!)
  const { calendar, metOn } = setting
  const fits = (calendar && metOn && own ? calendar.meetings : []).filter(
    (one) =>
      one.date > metOn! &&
      Number(one.date.slice(5, 7)) === month &&
      one.date < plusMonths(metOn!, 12) &&
      (!m[2] || one.date.startsWith(m[2])),
  )
  const only = fits.length === 1 ? fits[0]! : null
  return only
    ? {
        meeting: only.date,
        time: only.time,
        derived: true,
        how: `the only meeting in ${m[1]} in the committee’s calendar`,
        says: m[0],
      }
    : { says: m[0] }
}
