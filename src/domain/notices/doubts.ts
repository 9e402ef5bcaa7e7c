import type { Doubt } from '../agenda/doubt.ts'
import { type CivilDate, longDate } from '../calendar/civil-date.ts'
import { NOTICES, type NoticeGiven, type NoticeWanted } from './notice.ts'
import { WITHOUT_NOTICE } from './without-notice.ts'

/** An item of an agenda, with each notice that the law wants of it and the one that stands. */
export type Noticed = {
  readonly key: string
  readonly title: string
  readonly notices: readonly (NoticeWanted & { readonly given: NoticeGiven | null })[]
}

/**
 * What may be amiss with the notices of an agenda's business. Until the last day for one is past it is quiet: the
 * officer is reminded in time, and there is nothing amiss yet.
 */
export const noticeDoubts = (items: readonly Noticed[], today: CivilDate): readonly Doubt[] =>
  items.flatMap(({ key, title, notices }) =>
    notices.flatMap(({ kind, by, given }): readonly Doubt[] => {
      const what = `${NOTICES[kind].words} for “${title}”`
      if (given === null)
        return by < today
          ? [
              {
                about: 'notice-not-recorded',
                key,
                says: `${what} had to be given by ${longDate(by)}, and nothing is recorded. If it was given, record it; if not: ${WITHOUT_NOTICE[kind]}`,
              },
            ]
          : []
      return given.givenOn > by
        ? [
            {
              about: 'notice-late',
              key,
              says: `${what} was given on ${longDate(given.givenOn)}; the last day was ${longDate(by)}. ${WITHOUT_NOTICE[kind]}`,
            },
          ]
        : []
    }),
  )
