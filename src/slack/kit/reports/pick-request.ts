import type { ModalView } from '@slack/types'
import { plain, section } from '../blocks.ts'
import { choice, type Option } from '../choices.ts'
import type { Piece } from '../pieces.ts'
import { modal } from '../views.ts'

/** A form in which an officer picks one request of a committee, and says what it is for. */
export const pickRequest = (given: {
  readonly title: string
  readonly callbackId: string
  readonly submit: string
  readonly committee: { readonly id: string; readonly name: string }
  readonly label: string
  readonly options: readonly Option[]
  readonly none: string
  readonly chosen: string | null
  readonly rest?: readonly Piece[]
}): ModalView =>
  modal({
    title: given.title,
    callbackId: given.callbackId,
    metadata: { committee: given.committee.id },
    submit: given.submit,
    blocks: [
      section(`For the *${plain(given.committee.name)}*.`),
      choice('request', given.label, given.options, { initial: given.chosen, none: given.none }),
      ...(given.options.length > 0 ? (given.rest ?? []) : []),
    ],
  })
