import type { KnownBlock } from '@slack/types'
import { clockTime, longDate } from '../../../domain/calendar/civil-date.ts'
import { explain } from '../../../domain/calendar/explanation.ts'
import { publishingDays, type Timetable } from '../../../domain/calendar/timetable.ts'
import { deadlinesOfItem } from '../../../domain/programme/deadlines.ts'
import { context, divider, link, plain, section } from '../blocks.ts'
import { publishByWords } from './publish-by-words.ts'

/** The deadlines that follow for one item, a line each, the law's last day in bold; and our target beside it, always. */
export const deadlineLines = (timetable: Timetable): KnownBlock[] => {
  const days = publishingDays(timetable)
  const lines = deadlinesOfItem(timetable).map(({ name, title, day, at }) => {
    const when = `${longDate(day)}${at ? `, ${clockTime(at)}` : ''}`
    return name === 'publish-by' ? `*${when}*  ${title}` : `${when}  ${title}`
  })
  return [
    ...section(lines.length > 0 ? lines.join('\n') : 'An informal gathering has no deadlines in law.'),
    ...context(days && `Agenda: ${publishByWords(days)}.`, ...timetable.notes.slice(0, 5).map(plain)),
  ]
}

/** Why each of those days is the day it is: the days counted, those skipped and why, and who says so. */
export const deadlineReasons = (timetable: Timetable): KnownBlock[] =>
  deadlinesOfItem(timetable).flatMap((deadline) => {
    const why = explain(deadline)
    const authority = why.authority.link ? link(why.authority.link, why.authority.words) : plain(why.authority.words)
    return [
      ...section(
        [
          `*${plain(deadline.title)}*`,
          `*${why.when}*`,
          plain(why.counted),
          why.skipped && plain(why.skipped),
          why.rolled && plain(why.rolled),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
      ...context(deadline.rule.statutory ? `The law: ${authority}` : authority, why.doubt && plain(why.doubt)),
      divider(),
    ]
  })
