import { ledgerWords } from '../../domain/people/ledger-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'

/** One line of the ledger, ready to be read. `at` is in the committee's own time. */
export type AuditLine = {
  readonly position: number
  readonly at: string
  readonly by: string
  readonly did: string
  readonly about: string | null
}

/** A page of the ledger, newest first. */
export const auditPage = (
  committee: { readonly id: string; readonly name: string },
  lines: readonly AuditLine[],
  older: number | null,
): Message =>
  message(
    `The ledger of the ${committee.name}`,
    section(`*The ledger of the ${plain(committee.name)}*, newest first. Nothing in it is ever changed or removed.`),
    lines.length === 0
      ? section('Nothing has been done yet.')
      : section(
          lines
            .map(
              (line) =>
                `\`${line.position}\` ${line.at}: *${plain(line.by)}* ${ledgerWords(line.did)}${line.about ? `, “${plain(line.about)}”` : ''}`,
            )
            .join('\n'),
        ),
    older !== null && actions(button('Older', actionIds.auditPage, `${committee.id}:${older}`)),
    context('Each entry is chained to the one before it; `cleardays doctor --ledger` verifies the chain.'),
  )
