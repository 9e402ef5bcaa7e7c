import { committeesTheyMay } from '../../app/committees-they-may.ts'
import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { importView } from './views.ts'

/** *Read this message*, on a message: the form of `/programme import`, with the message's words in it to be looked at. */
export const listenToShortcut = (desk: Desk, deps: Deps): void => {
  desk.onShortcut(
    actionIds.readMessage,
    ({ who, channel, message }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const theirs = await committeesTheyMay(tx, deps.clock, who, 'import-programme', channel)
        if (!theirs.ok) return refused(theirs.refusal)
        const [first] = theirs.value
        return { is: 'form', view: importView(first, asTyped(message?.text ?? ''), theirs.value) }
      }),
    { opensForm: true },
  )
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** A message as it was typed: links by their label, nobody named by an id, Slack's own marks taken off line by line. */
const asTyped = (text: string): string =>
  text
    .replace(/<(?:https?:[^|>]+|mailto:[^|>]+)\|([^>]+)>/g, '$1')
    .replace(/<(https?:[^|>]+)>/g, '$1')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<[@#!][^>]*>/g, '')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[*_~`]/g, '')
    .trim()
