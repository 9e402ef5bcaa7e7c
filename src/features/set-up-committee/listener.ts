import { z } from 'zod'
import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { LONGEST_NAME, setUpForm } from './form.ts'
import { committeeSetUp, setUpView } from './messages.ts'
import { openSetUp, setUpCommittee } from './set-up-committee.ts'
import { whatItHas } from './what-it-has.ts'

/** Where on the form a refusal is shown. */
const FIELD: Readonly<Record<string, string>> = {
  'channel-taken': 'channel',
  'date-not-settled': 'meetings',
  'calendar-not-known': 'meetings',
}

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(word, async ({ who, text }) => {
      const ruling = await openSetUp(deps, who)
      if (!ruling.ok) return refused(ruling.refusal)
      const view = setUpView({ ...ruling.value, officer: who.slackId, name: text })
      return noted(
        { is: 'form', view },
        text.length > LONGEST_NAME
          ? `A name holds ${LONGEST_NAME} characters, so only the beginning of what you typed is in it: “${text}”.`
          : null,
      )
    })

    desk.onSubmit(
      actionIds.setUpSubmitted,
      filledIn(setUpForm, z.unknown(), async ({ who, said }) => {
        const ruling = await setUpCommittee(deps, who, {
          name: said.name,
          council: said.council ?? null,
          kind: said.kind,
          regime: said.regime ?? null,
          nation: said.nation,
          slackChannel: said.channel ?? null,
          venue: said.venue ?? null,
          startTime: said.time,
          nextMinuteNumber: said.minute ?? null,
          chairs: said.chairs,
          officer: said.officer,
          deputy: said.deputy ?? null,
          chair: said.chair ?? null,
          viceChair: said.viceChair ?? null,
          members: said.members,
          authorities: (said.authorities ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
          meetings: said.meetings ?? null,
        })
        if (ruling.ok)
          return { is: 'say', message: committeeSetUp(ruling.value, await whatItHas(deps, who, ruling.value)) }
        const field = FIELD[ruling.refusal.rule] ?? 'name'
        return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
      }),
    )
  }
