import type { ModalView } from '@slack/types'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, header, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { MENU_FORM, modal } from '../../slack/kit/views.ts'
import type { Command, Word } from '../../slack/kit/word.ts'
import { commandsOf, wordsOf } from '../../slack/kit/word-order.ts'

const ABOUT: Readonly<Record<Command, string>> = {
  '/programme': 'The work programme',
  '/agenda': 'The agenda and its outcomes',
  '/report': 'Reports',
  '/witness': 'Witnesses',
  '/committee': 'The committee itself',
}

/** Everything somebody may do, each with a line and a button: for one committee, or for whichever they choose next. */
export const everythingView = (
  committee: { readonly id: string; readonly name: string } | null,
  words: readonly Word[],
): ModalView =>
  modal({
    title: 'What you can do',
    callbackId: MENU_FORM,
    blocks: [
      committee && section(`For the *${plain(committee.name)}*.`),
      commandsOf(words).map((command) => [
        header(ABOUT[command]),
        wordsOf(words, command).map((word) =>
          section(
            `${plain(word.says)}\n\`${`${command} ${word.word}`.trim()}\``,
            runButton(word, { committeeId: committee?.id ?? null }),
          ),
        ),
      ]),
      actions(button('How to type these', actionIds.showHelp, '')),
      context('Only you can see this.'),
    ],
  })
