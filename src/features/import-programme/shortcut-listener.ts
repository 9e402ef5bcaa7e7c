import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { committeeMeant } from '../../app/which-committee.ts'
import type { Committee } from '../../domain/committee/committee.ts'
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
        const meant = await committeeMeant(tx, who, { committeeId: null, channel })
        if (meant.is === 'none') return refused({ rule: 'no-such-committee' })
        const all = meant.is === 'this' ? [meant.committee] : meant.from
        const theirs: Committee[] = []
        for (const committee of all)
          if ((await permitted(tx, deps.clock, who, 'import-programme', committee.id)).ok) theirs.push(committee)
        const [first] = theirs
        if (!first) {
          const may = await permitted(tx, deps.clock, who, 'import-programme', all[0]!.id)
          return refused(may.ok ? { rule: 'no-such-committee' } : may.refusal)
        }
        return { is: 'form', view: importView(first, asTyped(message?.text ?? ''), theirs) }
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
