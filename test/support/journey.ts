import { afterAll, beforeAll, expect } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { aWorkspace, drawn, type RunningWorkspace } from './workspace.ts'

type Transaction = Parameters<Parameters<RunningWorkspace['here']['transaction']>[0]>[0]
type Answers = Parameters<ReturnType<RunningWorkspace['as']>['submit']>[0]

/** The days on which the panel of the demonstration met when it was real: 2 February, 11 March and 20 July 2021. */
export const THE_YEAR_2021 = {
  last: civilDate('2021-02-02'),
  coming: civilDate('2021-03-11'),
  following: civilDate('2021-07-20'),
}

/** The officer of the panel, its chair, and those members and authors whom most journeys need, by their accounts. */
export const PEOPLE = {
  officer: 'U0ALISON',
  chair: 'U0THORNE',
  member: 'U0NAIR',
  monitoring: 'U0PRATT',
  author: 'U0FLETCH',
} as const

/**
 * The panel of Thursday 11 March 2021 in a workspace of its own for the tests of one file: opened before them at this
 * instant (ISO, UTC), closed after them.
 */
export const thePanelOf2021 = (startingAt: string) => {
  let workspace: RunningWorkspace
  beforeAll(async () => {
    workspace = await aWorkspace({ startingAt, year: THE_YEAR_2021 })
  })
  afterAll(() => workspace?.close())

  const here = () => workspace.channel
  const as = (person: string) => workspace.as(person)
  /** What the store says of the panel. */
  const read = <T>(ask: (tx: Transaction, panel: Committee) => Promise<T>): Promise<T> =>
    workspace.here.transaction(async (tx) => ask(tx, (await tx.committees.all())[0]!))
  /** All that this person has been told in their own conversation with Cleardays, or in this channel, with these words in it. */
  const said = async (person: string, words: string, channel?: string): Promise<string> =>
    drawn((await workspace.hears(person, words, channel))!)

  return {
    get workspace() {
      return workspace
    },
    ...{ here, as, read, said },
    /** The panel’s item whose title begins so, with its history. */
    itemNamed: (title: string) =>
      read(async (tx, panel) => {
        const item = (await tx.items.of(panel.id)).find((one) => one.title.startsWith(title))!
        return { ...item, history: await tx.items.historyOf(item.id) }
      }),
    /** The panel’s meeting of this day (civil date). */
    meetingOn: (day: string) =>
      read(async (tx, panel) => (await tx.meetings.of(panel.id, civilDate(day), civilDate(day)))[0]!),
    /** What one person does, and what they see of it, in the panel’s channel. */
    acting: (person: string) => ({
      typed: (command: string) => as(person).command(command, here()),
      pressed: (label: string) => as(person).press(label),
      pressedBeside: (id: string) => workspace.pressesBeside(person, id),
      opened: (form: string) => workspace.opened(person, form),
      shows: (words: string) => workspace.formShows(person, words),
      sends: (answers: Answers) => as(person).submit(answers),
      closes: () => as(person).closeForm(true),
      hears: (words: string) => said(person, words, here()),
    }),
    /** Fills in this form once it lies before them, sends it, reads these words in it, closes it, and lets follow what follows. */
    fills: async (person: string, form: string, answers: Answers, shows?: string): Promise<void> => {
      await workspace.opened(person, form)
      expect(await as(person).submit(answers)).toMatchObject({ ok: true })
      if (shows) await workspace.formShows(person, shows)
      await as(person).closeForm(true)
      await workspace.jobs.runDue()
    },
  }
}
