import type { ModalView } from '@slack/types'
import { noticeInNation } from '../../domain/calendar/nation-words.ts'
import { NATIONS, type Nation } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { type CouncilSeen, standing } from './name-council.ts'

/** What the nations differ in, a line for each: from the rules themselves. */
const nationLines = (): string =>
  (Object.keys(NATIONS) as Nation[]).map((nation) => `•  *${NATIONS[nation]}*: ${noticeInNation(nation)}`).join('\n')

/** The form: the name as it is printed, and the nation with what it decides. */
export const councilView = ({ name, nation }: CouncilSeen): ModalView =>
  modal({
    title: 'The council',
    callbackId: actionIds.councilSubmitted,
    metadata: { was: standing({ name, nation }) },
    submit: 'Save',
    blocks: [
      textInput('name', 'Name, as it is printed', { initial: name, max: 200 }),
      choice(
        'nation',
        'Nation',
        Object.entries(NATIONS).map(([value, text]) => ({ value, text })),
        { initial: nation },
      ),
      section(`*What the nation decides*\n${nationLines()}`),
      context(
        'New committees start under its law, and reminders keep its bank holidays. A committee that stands already keeps the nation it was set up under.',
      ),
    ],
  })

/** What whoever changed it is told: what it is now, and which committees stay as they are. */
export const councilNamed = (given: CouncilSeen & { readonly isNew: boolean }): Message => {
  const { name, nation, committees, isNew } = given
  const now = standing({ name, nation })
  const says = isNew ? `The council is ${now}` : `That stood already: ${now}`
  const others = committees.filter((one) => one.nation !== nation)
  return message(
    says,
    section(`*${plain(says)}*. New committees start under its law: ${noticeInNation(nation)}.`),
    others.length > 0 &&
      section(
        `These were set up under the law of another nation and stay so: ${others
          .slice(0, 20)
          .map((one) => `${plain(one.name)} (${NATIONS[one.nation]})`)
          .join(', ')}. Where one of them is wrong, set it up again under ${NATIONS[nation]}.`,
      ),
    actions(
      runButton(
        { command: '/committee', word: 'setup', button: 'Set up a committee' },
        committees.length === 0 ? { style: 'primary' } : {},
      ),
    ),
  )
}
