import { actions, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { type MovedIn, movedLines, movedSentence } from '../../slack/law/moved-lines.ts'

/** What an officer is told, once, when the calendar or its rules changed and deadlines with them: what moved and why. */
export const deadlinesMoved = (why: readonly string[], committees: readonly MovedIn[]): Message =>
  message(
    `${committees.map(({ name }) => name).join(', ')}: ${movedSentence(committees)} ${why[0] ?? ''}`,
    section(`*${movedSentence(committees)}*${committees.length === 1 ? ` (${plain(committees[0]!.name)})` : ''}`),
    section(why.slice(0, 10).map(plain).join('\n')),
    movedLines(committees),
    actions(runButton({ command: '/committee', word: 'deadlines', button: 'Why these dates?' })),
    context(
      'Agendas that are published already stay as they were: a notice that was lawful when it was given still is.',
    ),
  )
