import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { ASKED_AS, type RequestKind } from '../../domain/reports/request.ts'
import { actions, context, count, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'

const MOST = 10

/** To the officer: who has no account here any more, and what was theirs, each with the way on. */
export const personLeft = (about: {
  readonly name: string
  readonly committee: Pick<Committee, 'id' | 'name'>
  readonly roles: readonly string[]
  readonly owed: readonly {
    readonly id: string
    readonly itemId: string
    readonly title: string
    readonly kind: RequestKind
    readonly dueOn: CivilDate
  }[]
  /** Changes that were put to them, and that they have not answered. */
  readonly consulted: readonly string[]
}): Message => {
  const { name, committee, roles, owed, consulted } = about
  const says = `${name} no longer has an account here`
  const at = { committeeId: committee.id }
  return message(
    `${says}: ${[...roles, ...(owed.length + consulted.length > 0 ? [`${count(owed.length + consulted.length, 'thing')} asked`] : [])].join(', ')} (${committee.name})`,
    section(`*${plain(says)}.* ${plain(committee.name)}${roles.length > 0 ? `: ${roles.join(', ')}` : ''}.`),
    owed.length > 0 && section('Still asked of them. They are reminded no more, and nobody else has been told:'),
    ...owed
      .slice(0, MOST)
      .flatMap(({ id, itemId, title, kind, dueOn }) => [
        section(`*${plain(title)}*\n${ASKED_AS[kind]}, due ${longDate(dueOn)}`),
        actions(
          runButton({ command: '/report', word: '', button: 'See what was asked' }, { ...at, about: id }),
          kind === 'report' &&
            runButton({ command: '/report', word: 'request', button: 'Ask somebody else' }, { ...at, about: itemId }),
        ),
      ]),
    owed.length > MOST && context(`and ${owed.length - MOST} more: \`/report\` shows them.`),
    consulted.length > 0 &&
      section(
        `Put to them and not answered: ${consulted
          .slice(0, MOST)
          .map((title) => `“${plain(title)}”`)
          .join(
            '; ',
          )}${consulted.length > MOST ? '; and more' : ''}. You can ask the vice-chair, go ahead without a reply, or take the change back.`,
      ),
    actions(
      runButton(
        {
          command: '/committee',
          word: 'people',
          button: roles.length > 0 ? 'Say who has taken over' : 'See who is who',
        },
        at,
      ),
    ),
  )
}
