import type { Deps } from '../../../src/app/deps.ts'
import type { Store } from '../../../src/app/ports/store.ts'
import type { Presser } from '../../../src/app/presser.ts'
import { features } from '../../../src/features/index.ts'
import { openBook } from '../../../src/slack/desk/book.ts'
import { actionIds } from '../../../src/slack/kit/action-ids.ts'
import { readRun } from '../../../src/slack/kit/run-button.ts'
import { type Control, type Form, filledIn, isCommittee, named, oneOfEach, withIds } from './controls.ts'
import { unpacked } from './unpacked.ts'

const LONG = process.env.CLEARDAYS_LONG === '1'

class Undone extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('undone')
    this.answer = answer
  }
}

/** A store on which nothing that is done stays done: every press can be tried from the same state. */
export const undoing = (store: Store): Store => ({
  ...store,
  for: (councilId) => ({
    ...store.for(councilId),
    async transaction(work) {
      try {
        return await store.for(councilId).transaction(async (tx): Promise<never> => {
          throw new Undone(await work(tx))
        })
      } catch (thrown) {
        if (thrown instanceof Undone) return thrown.answer as never
        throw thrown
      }
    },
  }),
})

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** The code of an invitation: chance alone, and anew each time. */
const CODE = /`(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}`/g

/** Ids that were made up on the way are told by the order in which they appear; those that stood already stay. */
const settled = (text: string, known: ReadonlySet<string>): string => {
  const seen = new Map<string, string>()
  return text.replace(CODE, 'a code').replace(UUID, (id) => {
    if (known.has(id)) return id
    if (!seen.has(id)) seen.set(id, `new-${seen.size}`)
    return seen.get(id)!
  })
}

/** How many files were handed over and looked into, for the figures. */
export const filesSeen = { count: 0 }

/** One thing that somebody was shown, told, given or logged. */
export type Shown = { readonly where: string; readonly who: string; readonly text: string }

/**
 * Everything the bot can say to these people about these things, by every way in: each word typed, each button and form
 * of the gallery, Home, each drawing for each reader, the ledger; with the log and whatever was handed over as a file.
 */
export const everySurface = async (given: {
  readonly deps: Deps
  readonly lines: string[]
  readonly councilId: string
  readonly people: readonly Presser[]
  readonly ids: Readonly<Record<string, readonly string[]>>
  /** The committee and the item that the controls are pressed about. */
  readonly committee: string
  readonly items: readonly string[]
  /** Every control and form that can be pressed, read once: the gallery of a working tree may grow meanwhile. */
  readonly gallery: { readonly controls: readonly Control[]; readonly forms: readonly Form[] }
}): Promise<readonly Shown[]> => {
  const { councilId, people, ids, lines, committee, items } = given
  const handed: string[] = []
  const deps: Deps = {
    ...given.deps,
    store: undoing(given.deps.store),
    files: {
      ...given.deps.files,
      share: async (...what) => {
        const files: Uint8Array[] = []
        handed.push(
          JSON.stringify(what, (_, value) => {
            if (!(value instanceof Uint8Array)) return value
            files.push(value)
            return 'its bytes, below'
          }),
        )
        for (const bytes of files) handed.push(await unpacked(bytes))
        filesSeen.count += files.length
        return { is: 'refused', why: 'not-there' }
      },
    },
  }
  const { book, desk } = openBook()
  for (const feature of features) feature.listen(desk, deps)
  const known = new Set(Object.values(ids).flat())
  const shown: Shown[] = []
  const show = async (where: string, who: string, hear: () => Promise<unknown>) => {
    lines.length = 0
    handed.length = 0
    const answer = await hear().catch((fault: Error) => `fault: ${fault.message}`)
    const said = JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    shown.push({ where, who, text: settled([said, ...handed, ...lines].join('\n'), known) })
  }

  /** A button's value about the committee and each item; in the long form also with the one for the other. */
  const valuesAbout = (value: string): readonly string[] => [
    ...(named(value).thing ? items : ['']).map((id) => withIds(value, (was) => (isCommittee(was) ? committee : id))),
    ...(LONG ? [...items, committee].map((id) => withIds(value, () => id)) : []),
  ]
  const { controls, forms } = given.gallery
  const first = await deps.store.for(councilId).transaction((tx) => tx.items.find(items[0]!))
  const typed = LONG ? ['', '1', '2'] : ['', String(first!.number)]
  for (const who of people) {
    const heard = { who, channel: 'C0PANEL', trigger: null }
    const home = book.home()
    if (home) await show('Home', who.name, () => home(heard))
    for (const [name, { listener }] of book.words)
      for (const text of typed)
        await show(name, who.name, () => listener({ ...heard, text, committeeId: null, about: null }))
    // A guest is told the same by every button: in the short form one of each kind is pressed.
    for (const { action, value } of LONG || who.isFullMember ? controls : oneOfEach(controls)) {
      const run = readRun(value)
      const word = run && book.words.get(`${run.command} ${run.word}`)
      const press = book.presses.get(action)?.listener
      const message = { channel: 'C0PANEL', ts: '1.2' }
      if (word)
        await show(`${run.command} ${run.word}`, who.name, () =>
          word.listener({ ...heard, text: run.text, committeeId: committee, about: run.about && items[0]! }),
        )
      else if (press)
        for (const about of new Set(valuesAbout(value)))
          await show(action, who.name, () => press({ ...heard, action, value: about, message, view: null }))
    }
    for (const form of forms) {
      const listener = book.forms.get(form.callbackId)
      const [id] = items
      const view = {
        id: 'V',
        hash: 'h',
        callbackId: form.callbackId,
        metadata: form.metadata.replace(UUID, (was) =>
          form.metadata.includes(`"committee":"${was}"`) ? committee : id!,
        ),
      }
      if (listener)
        await show(form.callbackId, who.name, () =>
          listener({ ...heard, view: { ...view, values: filledIn(form, () => id!) } }),
        )
    }
  }
  const here = deps.store.for(councilId)
  for (const [drawing, draw] of Object.entries(deps.drawings))
    for (const id of [committee, ...items, ...(ids.meeting ?? []).slice(0, 1), ...(ids.request ?? []).slice(0, 1)])
      for (const reader of [...people.slice(0, LONG ? 2 : 1).map(({ personId }) => personId), null])
        await show(`drawing ${drawing}`, reader ?? 'the channel', () =>
          here.transaction((tx) => draw(tx, id, reader, { clock: deps.clock, drawings: deps.drawings })),
        )
  await show('the ledger', 'everybody', () => here.transaction((tx) => tx.ledger.page({ atMost: 200 })))
  return shown
}

/** What only somebody cleared is shown: the form behind the stub. */
export const isTheDoor = ({ where }: Shown): boolean => where === actionIds.openClosed
