import type { HomeView, ModalView } from '@slack/types'
import { type Message, message, section } from '../kit/blocks.ts'
import { plain } from '../kit/text.ts'
import { doneView, loadingView, MENU_FORM, savingView } from '../kit/views.ts'
import type { Called, Calls } from './calls.ts'
import type { Answer } from './desk.ts'
import { refilled, sentAgain, underFields } from './refilled.ts'
import type { Ack, Turn } from './turn.ts'
import { done, pressAgain } from './words.ts'

/** What goes back to whoever did it. */
export type Reply = {
  /** Opens a form at once, while there is still time to: what it says is drawn when the listener answers. */
  openAtOnce(title?: string): void
  /** Two seconds have gone: acknowledges, and says that the answer is coming. */
  stillWorking(): void
  deliver(answer: Answer, drawHome: () => Promise<HomeView | null>): Promise<void>
  tell(message: Message): Promise<void>
  /** Nothing goes unacknowledged. */
  finish(): Promise<void>
}

/** Slack would not open a form any more; the person only has to try again. */
const TOO_LATE = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id', 'no-answer', 'ratelimited']
/** The form is no longer open: it was closed while we worked, and there is nobody to tell. */
const CLOSED = ['not_found', 'view_not_found']

const privately = ({ text, blocks }: Message) => ({
  response_type: 'ephemeral',
  replace_original: false,
  text,
  blocks,
})

/** Decides how an answer travels: on the acknowledgement wherever Slack carries it, else by the nearest way there is. */
export const replying = (turn: Turn, ack: Ack, calls: Calls): Reply => {
  /** The form the desk itself has opened, or is opening. */
  let opening: Promise<Called> | null = null
  const title = turn.view?.title?.text
  const isIn = turn.view?.type === 'home' ? 'home' : turn.view ? 'form' : null

  const open = (view: ModalView): Promise<Called> => {
    if (turn.view?.callback_id === MENU_FORM) return calls.update(turn.view.id, view)
    if (!turn.trigger) return Promise.resolve({ ok: false, why: 'expired_trigger_id' })
    return isIn === 'form' ? calls.push(turn.trigger, view) : calls.open(turn.trigger, view)
  }
  const opened = async (): Promise<string | null> => {
    const result = await opening
    return result?.ok ? result.viewId : null
  }

  /** A form drawn again: it may have been closed meanwhile. */
  const redrawForm = async (id: string, view: ModalView): Promise<void> => {
    const result = await calls.update(id, view)
    if (!result.ok && !CLOSED.includes(result.why)) throw new Error(`views.update: ${result.why}`)
  }

  const respond = async (body: Record<string, unknown>, instead: () => Promise<Called>): Promise<void> => {
    const result = turn.responseUrl ? await calls.respond(turn.responseUrl, body) : { ok: false, why: 'no address' }
    if (result.ok) return
    const second = await instead()
    if (!second.ok) throw new Error(`response_url: ${'why' in result ? result.why : ''}; then ${second.why}`)
  }

  const tell = async (said: Message): Promise<void> => {
    const form = await opened()
    if (form) {
      await redrawForm(form, doneView(said))
      return ack.give()
    }
    if (turn.kind === 'submission' && turn.view) {
      if (ack.isGiven()) return redrawForm(turn.view.id, doneView(said, title))
      return ack.give({ response_action: 'update', view: doneView(said, title) })
    }
    if (turn.kind === 'command' && !ack.isGiven()) return ack.give(privately(said))
    await ack.give()
    if (turn.responseUrl) {
      return respond(privately(said), () =>
        turn.channel
          ? calls.whisper(turn.channel, turn.slackId, said)
          : Promise.resolve({ ok: false, why: 'no channel to say it in' }),
      )
    }
    const shown = await open(doneView(said))
    if (shown.ok) return
    if (isIn === 'form' && turn.view) return redrawForm(turn.view.id, doneView(said, title))
    throw new Error(`views.open: ${shown.why}`)
  }

  const showForm = async (view: ModalView, how: 'form' | 'push'): Promise<void> => {
    const form = await opened()
    if (form) {
      await redrawForm(form, view)
      return ack.give()
    }
    if (turn.kind === 'submission' && turn.view) {
      if (ack.isGiven()) return redrawForm(turn.view.id, view)
      return ack.give({ response_action: how === 'push' ? 'push' : 'update', view })
    }
    if (isIn === 'form' && turn.view && how === 'form') {
      await redrawForm(turn.view.id, view)
      return ack.give()
    }
    // Where the form was to be opened at once and could not be, the trigger is spent.
    const result = (await opening) ?? (await open(view))
    if (result.ok || CLOSED.includes(result.why)) return ack.give()
    if (!TOO_LATE.includes(result.why)) throw new Error(`views.open: ${result.why}`)
    opening = null
    return tell(pressAgain())
  }

  const amiss = async (errors: Readonly<Record<string, string>>): Promise<void> => {
    const { view } = turn
    if (turn.kind !== 'submission' || !view) {
      const says = Object.values(errors).join('\n')
      return tell(message(says, section(plain(says))))
    }
    if (!ack.isGiven()) return ack.give({ response_action: 'errors', errors: underFields(view, errors) })
    return redrawForm(view.id, refilled(view, errors))
  }

  const drawAgain = async ({ says, metadata }: Extract<Answer, { is: 'again' }>): Promise<void> => {
    const { view } = turn
    if (turn.kind !== 'submission' || !view) return tell(message(says, section(plain(says))))
    const again = sentAgain(view, says, metadata)
    return ack.isGiven() ? redrawForm(view.id, again) : ack.give({ response_action: 'update', view: again })
  }

  const nothingMore = async (): Promise<void> => {
    const form = (await opened()) ?? (turn.kind === 'submission' && ack.isGiven() ? (turn.view?.id ?? null) : null)
    if (form) await redrawForm(form, doneView(done(), title))
    return ack.give()
  }

  return {
    openAtOnce: (called) => {
      opening ??= open(loadingView(called))
    },
    stillWorking: () => {
      if (ack.isGiven()) return
      if (turn.kind === 'submission') return void ack.give({ response_action: 'update', view: savingView(title) })
      if (turn.kind === 'command' && !opening)
        return void ack.give(privately(message('Working on it…', section('Working on it…'))))
      void ack.give()
      // Here nothing can be said later unless a form is open, and Slack lets one be opened for one second more.
      if (!turn.responseUrl) opening ??= open(loadingView())
    },
    deliver: async (answer, drawHome) => {
      if (answer.is === 'say') return tell(answer.message)
      if (answer.is === 'form' || answer.is === 'push') return showForm(answer.view, answer.is)
      if (answer.is === 'errors') return amiss(answer.errors)
      if (answer.is === 'again') return drawAgain(answer)
      if (answer.is === 'home') {
        const home = await drawHome()
        const result = home ? await calls.publish(turn.slackId, home) : null
        if (result && !result.ok) throw new Error(`views.publish: ${result.why}`)
        return nothingMore()
      }
      if (answer.is === 'redrawn') {
        const { message: pressed } = turn
        if (!pressed) return tell(answer.say ?? answer.message)
        await ack.give()
        const { text, blocks } = answer.message
        await respond({ replace_original: true, text, blocks }, async () => {
          const again = await calls.redraw(pressed.channel, pressed.ts, answer.message)
          // A private message cannot be drawn again any other way: it is said anew.
          return again.ok ? again : calls.whisper(pressed.channel, turn.slackId, answer.message)
        })
        if (answer.say) return tell(answer.say)
      }
      return nothingMore()
    },
    tell,
    finish: () => ack.give(),
  }
}
