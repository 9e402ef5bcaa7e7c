import { performLater } from './acts/perform-later.ts'
import type { Answer, Answers, Place } from './acts.ts'
import { stateFor } from './pages/state.ts'
import { controlsIn } from './payloads/controls.ts'
import type { Act, ActResult, Message, State } from './protocol.ts'
import { keepFile } from './server/files-door.ts'
import { isIn, mayRead } from './world/channels.ts'
import { messagesIn } from './world/messages.ts'
import type { Block, MessageRecord, ViewRecord } from './world/records.ts'
import { homeOf, stackOf } from './world/views.ts'
import { ids, type World } from './world/world.ts'

/** Somebody in the playground, for a test to act as: what they can do, and what they see. */
export type Actor = {
  readonly id: string
  does(act: Act): Promise<ActResult>
  /** Types a command, in the first channel they can see where none is named. */
  command(text: string, channel?: string): Promise<ActResult>
  says(text: string, channel: string, thread?: string): Promise<ActResult>
  /** Presses the newest control with this label or `action_id` that they have before them. */
  press(label: string, answers?: Answers): Promise<ActResult>
  /** Puts an answer into a control, by its `action_id` or its block, in the form on top or the newest message. */
  chooses(label: string, answer: Answer): Promise<ActResult>
  /** Sends the form on top. Answers by block alone go to that block's one input. */
  submit(answers?: Readonly<Record<string, Answer | Readonly<Record<string, Answer>>>>): Promise<ActResult>
  closeForm(all?: boolean): Promise<ActResult>
  openHome(): Promise<ActResult>
  upload(name: string, bytes: Uint8Array | string): string
  /** The form on top, if one is open. */
  form(): ViewRecord | undefined
  home(): ViewRecord | undefined
  /** What they can read in a conversation; in their direct message with the app where none is named. */
  reads(channel?: string): readonly MessageRecord[]
  /** Their direct message with the app, if there is one yet. */
  direct(): string | undefined
  sees(channel?: string): State
  seesMessages(channel: string): readonly Message[]
}

const labelOf = (text: unknown): unknown => (text as { text?: unknown } | undefined)?.text

type Spot = { readonly in: Place; readonly block: string; readonly action: string }

const spotIn = (blocks: readonly Block[], place: Place, label: string): Spot | undefined => {
  const placed = controlsIn(blocks).find(
    ({ block, control }) => labelOf(control.text) === label || control.action_id === label || block === label,
  )
  return placed && { in: place, block: placed.block, action: placed.control.action_id }
}

/** Makes an actor of somebody in the workspace. Throws when there is nobody of that id or name. */
export const actorIn = (world: World, given: string): Actor => {
  const found = world.people.get(given) ?? [...world.people.all()].find(({ name }) => name === given)
  if (!found || found.isBot) throw new Error(`Nobody in the playground is called ${given}`)
  const { id } = found
  const does = (act: Act) => performLater(world, { ...act, as: id })

  const direct = () =>
    [...world.channels.all()].find(
      (channel) => channel.kind === 'direct' && isIn(channel, id) && isIn(channel, ids.botUser),
    )?.id
  const form = () => stackOf(world, id).at(-1)
  const home = () => homeOf(world, id)
  const mine = () => [...world.channels.all()].filter((channel) => isIn(channel, id)).map((channel) => channel.id)

  const aChannel = () =>
    [...world.channels.all()].find((channel) => channel.kind !== 'direct' && mayRead(channel, found))?.id ??
    direct() ??
    ''

  const spot = (label: string): Spot => {
    const top = form()
    if (top) {
      const within = spotIn(top.body.blocks, { view: top.id }, label)
      if (within) return within
    }
    const newest = mine()
      .flatMap((channel) => messagesIn(world, channel, id))
      .sort((one, other) => (one.ts < other.ts ? 1 : -1))
    for (const { channel, ts, blocks } of newest) {
      const there = spotIn(blocks, { channel, ts }, label)
      if (there) return there
    }
    const own = home()
    const atHome = own && spotIn(own.body.blocks, { view: own.id }, label)
    if (atHome) return atHome
    throw new Error(`${found.name} has nothing called ${JSON.stringify(label)} to press or fill in`)
  }

  const spread = (view: ViewRecord, answers: Readonly<Record<string, unknown>>): Answers =>
    Object.fromEntries(
      Object.entries(answers).map(([block, given]) => {
        const inputs = controlsIn(view.body.blocks).filter((placed) => placed.block === block)
        const [only] = inputs
        if (!only) throw new Error(`The form has no input called ${JSON.stringify(block)}`)
        const isByAction =
          typeof given === 'object' && given !== null && inputs.some(({ control }) => control.action_id in given)
        return [block, isByAction ? given : { [only.control.action_id]: given }]
      }),
    ) as Answers

  return {
    id,
    does,
    command: (text, channel = aChannel()) => does({ do: 'command', channel, text }),
    says: (text, channel, thread) => does({ do: 'say', channel, text, ...(thread && { thread }) }),
    press: (label, answers) => does({ do: 'press', ...spot(label), ...(answers && { answers }) }),
    chooses: (label, answer) => does({ do: 'change', ...spot(label), answer }),
    submit: async (answers = {}) => {
      const top = form()
      if (!top) throw new Error(`${found.name} has no form open`)
      return does({ do: 'submit', view: top.id, answers: spread(top, answers) })
    },
    closeForm: (all = false) => does({ do: 'close', view: form()?.id ?? '', all }),
    openHome: () => does({ do: 'open-home' }),
    upload: (name, bytes) => keepFile(world, id, name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes).id,
    form,
    home,
    direct,
    reads: (channel = direct() ?? '') => messagesIn(world, channel, id),
    sees: (channel) => stateFor(world, id, channel) as State,
    seesMessages: (channel) => stateFor(world, id, channel)?.messages ?? [],
  }
}
